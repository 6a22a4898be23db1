using AutoMapper;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Security;
using Payroll.Domain.RequestLogs;

namespace Payroll.Application.RequestLogs;

/// <summary>One line of the log, by the request's id as it is spelled.</summary>
public sealed record GetRequestLog(string RequestId) : IRequest<RequestLogDto>;

internal sealed class GetRequestLogHandler(IRequestLogReader log, ICurrentCaller caller, IMapper mapper) : IRequestHandler<GetRequestLog, RequestLogDto>
{
    public async Task<RequestLogDto> Handle(GetRequestLog query, CancellationToken cancellationToken)
    {
        if (!RequestNumber.TryRead(query.RequestId, out var id)) throw new NotFoundException();
        var line = await log.ReadAsync(
            caller.OrganizationId, (lines, token) => lines.FirstOrDefaultAsync(found => found.Id == id, token), cancellationToken);
        return line is null ? throw new NotFoundException() : mapper.Map<RequestLogDto>(line);
    }
}
