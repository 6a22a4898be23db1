using AutoMapper;
using MediatR;
using Payroll.Application.Common.Pages;
using Payroll.Application.Common.Security;
using Payroll.Domain.RequestLogs;

namespace Payroll.Application.RequestLogs;

/// <summary>The log, newest first.</summary>
/// <param name="Filter">Which lines.</param>
/// <param name="Page">Which page of them.</param>
public sealed record ListRequestLogs(RequestLogFilter Filter, PageRequest Page) : IRequest<Page<RequestLogDto>>;

internal sealed class ListRequestLogsHandler(IRequestLogReader log, ICurrentCaller caller, IMapper mapper)
    : IRequestHandler<ListRequestLogs, Page<RequestLogDto>>
{
    public async Task<Page<RequestLogDto>> Handle(ListRequestLogs query, CancellationToken cancellationToken)
    {
        // The cursor is read before the log is asked, so that a malformed one is refused as such.
        _ = query.Page.After(nameof(RequestLog));
        var page = await log.ReadAsync(
            caller.OrganizationId,
            (lines, token) => query.Filter.Apply(lines).ToPageFromNewestAsync(query.Page, line => line.Id, token),
            cancellationToken);
        return page.Select(mapper.Map<RequestLogDto>);
    }
}
