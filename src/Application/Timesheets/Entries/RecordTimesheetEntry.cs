using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Common.Security;
using Payroll.Application.Timesheets.Recording;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.Timesheets;

namespace Payroll.Application.Timesheets.Entries;

/// <summary>Records hours.</summary>
public sealed record RecordTimesheetEntry(TimesheetEntryItem Item) : IRequest<TimesheetEntryDto>;

internal sealed class RecordTimesheetEntryHandler(IPayrollDbContext db, ICurrentCaller caller, TimesheetBatch entries, TimeProvider clock)
    : IRequestHandler<RecordTimesheetEntry, TimesheetEntryDto>
{
    // Who else records hours of the same employee waits: what is free stays free until it is taken.
    public Task<TimesheetEntryDto> Handle(RecordTimesheetEntry command, CancellationToken cancellationToken)
    {
        RefuseApprovalWithoutScope(command.Item.Status);
        return db.SerializableAsync(token => RecordAsync(command, token), cancellationToken);
    }

    // An approved entry is paid: recording it so needs what approving needs. Corrections and batches need that scope anyway.
    private void RefuseApprovalWithoutScope(TimesheetStatus? status)
    {
        if (status == TimesheetStatus.Approved && caller.Scopes.Missing([Scopes.UpdateTimesheets]) is { Count: > 0 } missing)
            throw new ForbiddenException("Recording an entry as approved needs the scope that approving needs. Leave status out, or use a key with it.", missing);
    }

    private async Task<TimesheetEntryDto> RecordAsync(RecordTimesheetEntry command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var draft = new TimesheetDraft(command.Item);
        await entries.ResolveAsync([draft], now, cancellationToken);
        draft.RefuseOrGoOn();
        var entry = draft.Created!;
        db.TimesheetEntries.Add(entry);
        await TimesheetConflicts.SaveAsync(db, entry, cancellationToken);
        return (await TimesheetEntryRow.Of(db, db.TimesheetEntries.AsNoTracking().Where(e => e.Id == entry.Id)).SingleAsync(cancellationToken)).ToDto();
    }
}
