using Payroll.Domain.Timesheets;

namespace Payroll.Application.Timesheets.Recording;

/// <summary>An entry that is there, as far as it takes to compare it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Terms">What is said of it.</param>
/// <param name="Minutes">Worked minutes, as they are kept.</param>
/// <param name="IsPaid">A submitted run has paid it.</param>
internal sealed record ExistingEntry(Guid Id, TimesheetEntryTerms Terms, int? Minutes, bool IsPaid)
{
    public static ExistingEntry Of(TimesheetEntry entry) => new(entry.Id, entry.Terms, entry.Minutes, entry.PaidInPayRunId is not null);
}
