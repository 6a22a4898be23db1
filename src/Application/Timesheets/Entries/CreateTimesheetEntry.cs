using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Common.Security;
using Payroll.Application.Timesheets.Recording;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.Timesheets;

namespace Payroll.Application.Timesheets.Entries;

/// <summary>Creates a timesheet entry.</summary>
public sealed record CreateTimesheetEntry(TimesheetEntryFields Fields) : IRequest<TimesheetEntryDto>;

internal sealed class CreateTimesheetEntryHandler(IPayrollDbContext db, ICurrentCaller caller, TimesheetBatch entries, TimeProvider clock)
    : IRequestHandler<CreateTimesheetEntry, TimesheetEntryDto>
{
    // Other writers of the organization wait: what is free stays free until it is taken.
    public Task<TimesheetEntryDto> Handle(CreateTimesheetEntry command, CancellationToken cancellationToken)
    {
        RefuseApprovalWithoutScope(command.Fields.Status);
        return db.SerializableAsync(token => CreateAsync(command, token), cancellationToken);
    }

    // An approved entry is paid: recording it so needs what approving needs. Corrections and batches need that scope anyway.
    private void RefuseApprovalWithoutScope(TimesheetStatus? status)
    {
        if (status == TimesheetStatus.Approved && caller.Scopes.Missing([Scopes.UpdateTimesheets]) is { Count: > 0 } missing)
            throw new ForbiddenException("Recording an entry as approved needs the scope that approving needs. Leave status out, or use a key with it.", missing);
    }

    private async Task<TimesheetEntryDto> CreateAsync(CreateTimesheetEntry command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var item = new TimesheetBatchItem(command.Fields, null);
        await entries.ResolveAsync([item], now, cancellationToken);
        item.ThrowIfRefused();
        var entry = item.Created!;
        db.TimesheetEntries.Add(entry);
        await TimesheetConflicts.SaveAsync(db, entry, cancellationToken);
        return await TimesheetEntryDto.Of(db, db.TimesheetEntries.Where(e => e.Id == entry.Id)).SingleAsync(cancellationToken);
    }
}
