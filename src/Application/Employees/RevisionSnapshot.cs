using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Employees.Employments;
using Payroll.Domain.Employees;

namespace Payroll.Application.Employees;

/// <summary>What new and changed employees are checked against.</summary>
/// <param name="Catalog">The organization's pay groups and employment types; none where none matter.</param>
/// <param name="Paid">The paid days of those for whom they matter.</param>
/// <param name="Unpaid">The hours of those for whom they matter.</param>
/// <param name="Clocked">The hours with times of those who may get other clocks.</param>
internal sealed record RevisionSnapshot(EmploymentCatalog Catalog, PaidDays Paid, UnpaidHours Unpaid, ClockedHours Clocked)
{
    /// <summary>At most five queries, however many employees there are.</summary>
    public static async Task<RevisionSnapshot> LoadAsync(
        IPayrollDbContext db,
        IReadOnlyCollection<EmployeeFields> created,
        IReadOnlyCollection<(Employee Employee, EmployeeFields Change)> changes,
        CancellationToken cancellationToken)
    {
        var catalog = created.Count > 0 || changes.Any(item => LooksAtTheCatalog(item.Change))
            ? await EmploymentCatalog.LoadAsync(db, cancellationToken)
            : new EmploymentCatalog([], []);
        var paid = await PaidDays.LoadAsync(
            db, changes.Where(item => LooksAtPaidDays(item.Change, item.Employee)).Select(item => item.Employee.Id), cancellationToken);
        var unpaid = await UnpaidHours.LoadAsync(
            db, changes.Where(item => item.Change.StartDate.OrNull() > item.Employee.StartDate).Select(item => item.Employee.Id), cancellationToken);
        var clocked = await ClockedHours.LoadAsync(db, changes.Select(item => (item.Employee, item.Change.PayGroup.Value)), catalog, cancellationToken);
        return new RevisionSnapshot(catalog, paid, unpaid, clocked);
    }

    /// <summary>Whether the change is checked against the jurisdiction of the group that pays from now on.</summary>
    public static bool LooksAtTheJurisdiction(EmployeeFields change) => change.BankAccount.HasValue || change.Tax.HasValue || change.PayGroup.HasValue;

    // What is in force today depends on where it is today, and so on the group.
    private static bool LooksAtTheCatalog(EmployeeFields change) => LooksAtTheJurisdiction(change) || change.PaySchedule.HasValue || change.HasTerms;

    private static bool LooksAtPaidDays(EmployeeFields change, Employee employee) =>
        change.HasTerms || (change.StartDate.OrNull() is { } start && start != employee.StartDate);
}
