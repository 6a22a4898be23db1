using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Timesheets.Recording;

namespace Payroll.Application.Timesheets.Entries;

/// <summary>Updates a timesheet entry. What is not given stays; null clears.</summary>
public sealed record UpdateTimesheetEntry(Guid TimesheetEntryId, TimesheetEntryFields Fields, ExpectedVersion? ExpectedVersion) : IRequest<TimesheetEntryDto>;

internal sealed class UpdateTimesheetEntryHandler(IPayrollDbContext db, TimesheetBatch entries, TimeProvider clock)
    : IRequestHandler<UpdateTimesheetEntry, TimesheetEntryDto>
{
    public Task<TimesheetEntryDto> Handle(UpdateTimesheetEntry command, CancellationToken cancellationToken) =>
        db.SerializableAsync(token => UpdateAsync(command, token), cancellationToken);

    private async Task<TimesheetEntryDto> UpdateAsync(UpdateTimesheetEntry command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var entry = await db.TimesheetEntries.GetAsync(command.TimesheetEntryId, cancellationToken);
        entry.Expect(command.ExpectedVersion);
        var item = new TimesheetBatchItem(command.Fields, entry);
        await entries.ResolveAsync([item], now, cancellationToken);
        item.ThrowIfRefused();
        entry.Update(item.Terms!, item.Time, now);
        await TimesheetConflicts.SaveAsync(db, entry, cancellationToken);
        return await TimesheetEntryDto.Of(db, db.TimesheetEntries.Where(e => e.Id == entry.Id)).SingleAsync(cancellationToken);
    }
}
