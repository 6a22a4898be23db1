using MediatR;
using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.Timesheets.Entries;

/// <summary>Removes an entry that no submitted run has paid.</summary>
public sealed record DeleteTimesheetEntry(Guid TimesheetEntryId, ExpectedVersion? ExpectedVersion) : IRequest;

internal sealed class DeleteTimesheetEntryHandler(IPayrollDbContext db) : IRequestHandler<DeleteTimesheetEntry, Unit>
{
    public Task<Unit> Handle(DeleteTimesheetEntry command, CancellationToken cancellationToken) =>
        db.SerializableAsync(token => DeleteAsync(command, token), cancellationToken);

    private async Task<Unit> DeleteAsync(DeleteTimesheetEntry command, CancellationToken cancellationToken)
    {
        var entry = await db.TimesheetEntries.GetAsync(command.TimesheetEntryId, cancellationToken);
        entry.Expect(command.ExpectedVersion);
        entry.RefusePaid();
        db.TimesheetEntries.Remove(entry);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
