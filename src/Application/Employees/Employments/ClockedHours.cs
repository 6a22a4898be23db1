using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.Employees.Employments;

/// <summary>
/// Hours with times that are not paid yet. Their minutes are those that passed by the clocks of the group that paid the person when
/// they were recorded: a group with other clocks can't take those days over, or the same times would be worth something else.
/// </summary>
internal sealed class ClockedHours
{
    private readonly ILookup<Guid, (Guid EntryId, DateOnly Date)> entries;

    public ClockedHours(ILookup<Guid, (Guid EntryId, DateOnly Date)> entries) => this.entries = entries;

    /// <summary>Loads the hours of employees who may move to another time zone. One query for all of them; none if there is no such employee.</summary>
    /// <param name="db">The unit of work.</param>
    /// <param name="moves">The employees, with the code of their new pay group; null: the group stays.</param>
    /// <param name="catalog">Has the named groups and those of the employments.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task<ClockedHours> LoadAsync(
        IPayrollDbContext db, IEnumerable<(Employee Employee, string? PayGroup)> moves, EmploymentCatalog catalog, CancellationToken cancellationToken)
    {
        var ids = moves.Where(move => move.PayGroup is not null && catalog.PayGroup(move.PayGroup, []) is { } group && MayGetOtherClocks(move.Employee, group, catalog))
            .Select(move => move.Employee.Id).ToList();
        if (ids.Count == 0) return new ClockedHours(Enumerable.Empty<(Guid, (Guid, DateOnly))>().ToLookup(one => one.Item1, one => one.Item2));
        var found = await db.TimesheetEntries
            .Where(entry => EF.Parameter(ids).Contains(entry.EmployeeId) && entry.StartsAt != null && entry.PaidInPayRunId == null)
            .OrderBy(entry => entry.Date).Select(entry => new { entry.EmployeeId, entry.Id, entry.Date }).ToListAsync(cancellationToken);
        return new ClockedHours(found.ToLookup(entry => entry.EmployeeId, entry => (entry.Id, entry.Date)));
    }

    /// <summary>Refuses a pay group of another time zone for days with such hours.</summary>
    /// <param name="employee">The employee.</param>
    /// <param name="from">From this day on, up to the next dated change.</param>
    /// <param name="group">The new group.</param>
    /// <param name="catalog">Has the groups of the employments.</param>
    /// <exception cref="ConflictException">There are hours with times on one of those days.</exception>
    public void RefuseOtherClocks(Employee employee, DateOnly from, PayGroup group, EmploymentCatalog catalog)
    {
        if (employee.Employments.FirstOrDefault(dated => dated.Covers(from)) is not { } changed || catalog.PayGroup(changed.PayGroupId).TimeZone == group.TimeZone) return;
        foreach (var (entryId, date) in entries[employee.Id])
        {
            if (date < from || date > changed.EffectiveTo) continue;
            throw new ConflictException(
                ErrorCodes.InUse,
                $"The employee has hours on {date:O} whose times are those of another time zone than {group.TimeZone}. Give a later effective_from; or delete those entries, and record them again afterwards.",
                entryId,
                "pay_group");
        }
    }

    private static bool MayGetOtherClocks(Employee employee, PayGroup group, EmploymentCatalog catalog) =>
        employee.Employments.Any(dated => catalog.PayGroup(dated.PayGroupId).TimeZone != group.TimeZone);
}
