using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Timesheets.Recording;

namespace Payroll.Application.Timesheets.Entries;

/// <summary>Records hours.</summary>
public sealed record RecordTimesheetEntry(TimesheetEntryItem Item) : IRequest<TimesheetEntryDto>;

internal sealed class RecordTimesheetEntryHandler(IPayrollDbContext db, TimesheetSet entries, TimeProvider clock)
    : IRequestHandler<RecordTimesheetEntry, TimesheetEntryDto>
{
    // Who else records hours of the same employee waits: what is free stays free until it is taken.
    public Task<TimesheetEntryDto> Handle(RecordTimesheetEntry command, CancellationToken cancellationToken) =>
        db.SerializableAsync(token => RecordAsync(command, token), cancellationToken);

    private async Task<TimesheetEntryDto> RecordAsync(RecordTimesheetEntry command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var draft = new TimesheetDraft(command.Item);
        await entries.SettleAsync([draft], now, cancellationToken);
        draft.RefuseOrGoOn();
        var entry = draft.Created!;
        db.TimesheetEntries.Add(entry);
        await TimesheetConflicts.SaveAsync(db, entry, cancellationToken);
        return (await TimesheetEntryRow.Of(db, db.TimesheetEntries.AsNoTracking().Where(e => e.Id == entry.Id)).SingleAsync(cancellationToken)).ToDto();
    }
}
