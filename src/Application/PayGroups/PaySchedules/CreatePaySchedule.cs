using AutoMapper;
using MediatR;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.PayGroups.PaySchedules;

/// <summary>Adds a pay schedule; null takes the default of <see cref="PayScheduleDefaults"/>.</summary>
public sealed record CreatePaySchedule(
    string? Code, string? Name, PayFrequency Frequency, DateOnly AnchorDate, int? PayDateOffsetDays, PayDateAdjustment? PayDateAdjustment)
    : IRequest<PayScheduleDto>;

internal sealed class CreatePayScheduleHandler(IPayrollDbContext db, IMapper mapper, TimeProvider clock)
    : IRequestHandler<CreatePaySchedule, PayScheduleDto>
{
    public async Task<PayScheduleDto> Handle(CreatePaySchedule command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var calendar = new PayCalendar(
            command.Frequency,
            command.AnchorDate,
            command.PayDateOffsetDays ?? PayScheduleDefaults.PayDateOffsetDays,
            command.PayDateAdjustment ?? PayScheduleDefaults.PayDateAdjustment);
        var (code, name) = PayScheduleDefaults.NamesOf(command.Frequency);
        var schedule = PaySchedule.Configure(Guid.CreateVersion7(now), db.OrganizationId, command.Code ?? code, command.Name ?? name, calendar, now);
        db.PaySchedules.Add(schedule);
        await db.SaveOrConflictAsync(
            [
                new(
                    UniqueIndexes.PayScheduleCode,
                    db.PaySchedules.Where(s => s.Code == schedule.Code).Select(s => s.Id),
                    ErrorCodes.AlreadyExists,
                    $"There is a pay schedule '{schedule.Code}' already. Use it, or give another code."),
            ],
            cancellationToken);
        return mapper.Map<PayScheduleDto>(schedule);
    }
}
