using AutoMapper;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.PayGroups.PaySchedules;

/// <summary>Changes a pay schedule; null leaves a member as it is. What makes its dates changes only while no pay group uses it.</summary>
public sealed record UpdatePaySchedule(
    CodeOrId PaySchedule,
    string? Name,
    PayFrequency? Frequency,
    DateOnly? AnchorDate,
    int? PayDateOffsetDays,
    PayDateAdjustment? PayDateAdjustment,
    ExpectedVersion? ExpectedVersion) : IRequest<PayScheduleDto>;

internal sealed class UpdatePayScheduleHandler(IPayrollDbContext db, IMapper mapper, TimeProvider clock)
    : IRequestHandler<UpdatePaySchedule, PayScheduleDto>
{
    public Task<PayScheduleDto> Handle(UpdatePaySchedule command, CancellationToken cancellationToken) =>
        db.SerializableAsync(token => UpdateAsync(command, token), cancellationToken);

    private async Task<PayScheduleDto> UpdateAsync(UpdatePaySchedule command, CancellationToken cancellationToken)
    {
        var schedule = await db.PaySchedules.GetAsync(command.PaySchedule, cancellationToken);
        schedule.Expect(command.ExpectedVersion);
        var calendar = new PayCalendar(
            command.Frequency ?? schedule.Frequency,
            command.AnchorDate ?? schedule.AnchorDate,
            command.PayDateOffsetDays ?? schedule.PayDateOffsetDays,
            command.PayDateAdjustment ?? schedule.PayDateAdjustment);
        var now = clock.GetUtcNow();
        if (calendar != schedule.Calendar)
        {
            if (await db.PayGroups.AnyAsync(g => g.PayScheduleId == schedule.Id, cancellationToken))
            {
                throw new ConflictException(
                    ErrorCodes.InUse, "Pay groups use this schedule: only its name can change. Create another schedule.");
            }

            schedule.Reschedule(calendar, now);
        }

        schedule.Rename(command.Name ?? schedule.Name, now);
        await db.SaveChangesAsync(cancellationToken);
        return mapper.Map<PayScheduleDto>(schedule);
    }
}
