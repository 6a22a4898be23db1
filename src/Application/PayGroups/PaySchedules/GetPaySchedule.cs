using AutoMapper;
using MediatR;
using Payroll.Application.Common;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.PayGroups.PaySchedules;

/// <summary>One pay schedule.</summary>
public sealed record GetPaySchedule(CodeOrId PaySchedule) : IRequest<PayScheduleDto>;

internal sealed class GetPayScheduleHandler(IPayrollDbContext db, IMapper mapper) : IRequestHandler<GetPaySchedule, PayScheduleDto>
{
    public async Task<PayScheduleDto> Handle(GetPaySchedule query, CancellationToken cancellationToken) =>
        mapper.Map<PayScheduleDto>(await db.PaySchedules.GetAsync(query.PaySchedule, cancellationToken));
}
