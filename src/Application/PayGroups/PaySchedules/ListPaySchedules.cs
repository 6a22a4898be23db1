using AutoMapper;
using AutoMapper.QueryableExtensions;
using MediatR;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Pages;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.PayGroups.PaySchedules;

/// <summary>The organization's pay schedules.</summary>
/// <param name="Page">Which page.</param>
/// <param name="Code">Only the one with this code.</param>
public sealed record ListPaySchedules(PageRequest Page, string? Code = null) : IRequest<Page<PayScheduleDto>>;

internal sealed class ListPaySchedulesHandler(IPayrollDbContext db, IMapper mapper)
    : IRequestHandler<ListPaySchedules, Page<PayScheduleDto>>
{
    public Task<Page<PayScheduleDto>> Handle(ListPaySchedules query, CancellationToken cancellationToken) =>
        db.PaySchedules.OfCode(query.Code).ProjectTo<PayScheduleDto>(mapper.ConfigurationProvider)
            .ToPageAsync(query.Page, schedule => schedule.PayScheduleId, cancellationToken);
}
