using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Timesheets.Recording;

namespace Payroll.Application.Timesheets.Entries;

/// <summary>Corrects hours. What is not given stays; null clears.</summary>
public sealed record UpdateTimesheetEntry(Guid TimesheetEntryId, TimesheetEntryItem Item, ExpectedVersion? ExpectedVersion) : IRequest<TimesheetEntryDto>;

internal sealed class UpdateTimesheetEntryHandler(IPayrollDbContext db, TimesheetBatch entries, TimeProvider clock)
    : IRequestHandler<UpdateTimesheetEntry, TimesheetEntryDto>
{
    public Task<TimesheetEntryDto> Handle(UpdateTimesheetEntry command, CancellationToken cancellationToken) =>
        db.SerializableAsync(token => ChangeAsync(command, token), cancellationToken);

    private async Task<TimesheetEntryDto> ChangeAsync(UpdateTimesheetEntry command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var entry = await db.TimesheetEntries.GetAsync(command.TimesheetEntryId, cancellationToken);
        entry.Expect(command.ExpectedVersion);
        var draft = new TimesheetDraft(command.Item) { Existing = ExistingEntry.Of(entry) };
        await entries.ResolveAsync([draft], now, cancellationToken);
        draft.RefuseOrGoOn();
        entry.Correct(draft.Terms!, draft.Time, now);
        await TimesheetConflicts.SaveAsync(db, entry, cancellationToken);
        return (await TimesheetEntryRow.Of(db, db.TimesheetEntries.AsNoTracking().Where(e => e.Id == entry.Id)).SingleAsync(cancellationToken)).ToDto();
    }
}
