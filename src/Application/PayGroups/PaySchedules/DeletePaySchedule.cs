using MediatR;
using Payroll.Application.Common;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;

namespace Payroll.Application.PayGroups.PaySchedules;

/// <summary>Removes a pay schedule that no pay group uses.</summary>
public sealed record DeletePaySchedule(CodeOrId PaySchedule, ExpectedVersion? ExpectedVersion) : IRequest;

internal sealed class DeletePayScheduleHandler(IPayrollDbContext db) : IRequestHandler<DeletePaySchedule, Unit>
{
    public async Task<Unit> Handle(DeletePaySchedule command, CancellationToken cancellationToken)
    {
        var schedule = await db.PaySchedules.GetAsync(command.PaySchedule, cancellationToken);
        schedule.Expect(command.ExpectedVersion);
        db.PaySchedules.Remove(schedule);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (ReferenceViolationException)
        {
            throw new ConflictException(ErrorCodes.InUse, "Pay groups use this schedule: it can't be removed.");
        }

        return Unit.Value;
    }
}
