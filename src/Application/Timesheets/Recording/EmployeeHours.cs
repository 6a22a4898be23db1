using Payroll.Domain.Timesheets;

namespace Payroll.Application.Timesheets.Recording;

/// <summary>Entries of an employee, as far as the audit trail tells of them.</summary>
/// <param name="EmployeeId">Whose they are.</param>
/// <param name="Entries">How many.</param>
/// <param name="From">The first work date.</param>
/// <param name="To">The last one.</param>
internal sealed record EmployeeHours(Guid EmployeeId, int Entries, DateOnly From, DateOnly To)
{
    public static EmployeeHours Of(TimesheetEntryTerms terms) => new(terms.EmployeeId, 1, terms.Date, terms.Date);

    /// <summary>One entry, which was said to be on a date and then on another.</summary>
    public static EmployeeHours Of(TimesheetEntryTerms before, TimesheetEntryTerms after) =>
        before.Date <= after.Date ? Of(before) with { To = after.Date } : Of(before) with { From = after.Date };
}
