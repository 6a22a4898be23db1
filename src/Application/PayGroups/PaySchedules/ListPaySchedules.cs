using AutoMapper;
using AutoMapper.QueryableExtensions;
using MediatR;
using Payroll.Application.Common.Pages;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.PayGroups.PaySchedules;

/// <summary>The organization's pay schedules.</summary>
public sealed record ListPaySchedules(PageRequest Page) : IRequest<Page<PayScheduleDto>>;

internal sealed class ListPaySchedulesHandler(IPayrollDbContext db, IMapper mapper)
    : IRequestHandler<ListPaySchedules, Page<PayScheduleDto>>
{
    public Task<Page<PayScheduleDto>> Handle(ListPaySchedules query, CancellationToken cancellationToken) =>
        db.PaySchedules.ProjectTo<PayScheduleDto>(mapper.ConfigurationProvider)
            .ToPageAsync(query.Page, schedule => schedule.PayScheduleId, cancellationToken);
}
