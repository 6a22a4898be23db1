using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;
using Payroll.Domain.Timesheets;

namespace Payroll.Application.Timesheets.Entries;

/// <summary>Saves an entry, or refuses with the entry that has its external id.</summary>
internal static class TimesheetConflicts
{
    /// <exception cref="ConflictException">Another entry has the external id.</exception>
    public static Task SaveAsync(IPayrollDbContext db, TimesheetEntry entry, CancellationToken cancellationToken) => db.SaveOrConflictAsync(
        [
            new(
                UniqueIndexes.TimesheetEntryExternalId,
                db.TimesheetEntries.Where(e => e.ExternalId == entry.ExternalId && e.Id != entry.Id).Select(e => e.Id),
                ErrorCodes.AlreadyExists,
                $"There is a timesheet entry '{entry.ExternalId}' already. Change that one, or give another external id."),
        ],
        cancellationToken);
}
