using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;

namespace Payroll.Application.Employees.Employments;

/// <summary>
/// Recorded hours that are not paid yet. An employment has to cover them, since hours outside of one would never be paid, without a
/// notice. Hours that a submitted run has paid restrict nothing.
/// </summary>
internal sealed class UnpaidHours
{
    private readonly Dictionary<Guid, (Guid EntryId, DateOnly Date)> first;

    public UnpaidHours(Dictionary<Guid, (Guid EntryId, DateOnly Date)> first) => this.first = first;

    /// <summary>Loads the first entry of each employee. One query for all of them; none for an empty list.</summary>
    public static async Task<UnpaidHours> LoadAsync(IPayrollDbContext db, IEnumerable<Guid> employeeIds, CancellationToken cancellationToken)
    {
        var ids = employeeIds.ToList();
        if (ids.Count == 0) return new UnpaidHours([]);
        var entries = await db.TimesheetEntries.Where(entry => EF.Parameter(ids).Contains(entry.EmployeeId) && entry.PaidInPayRunId == null)
            .GroupBy(entry => entry.EmployeeId)
            .Select(of => of.OrderBy(entry => entry.Date).Select(entry => new { entry.EmployeeId, entry.Id, entry.Date }).First())
            .ToListAsync(cancellationToken);
        return new UnpaidHours(entries.ToDictionary(entry => entry.EmployeeId, entry => (entry.Id, entry.Date)));
    }

    /// <summary>Refuses a first day of employment after the first hours.</summary>
    /// <exception cref="ConflictException">There are hours before that day.</exception>
    public void RefuseStart(Employee employee, DateOnly start)
    {
        if (first.TryGetValue(employee.Id, out var entry) && entry.Date < start)
        {
            var comesBack = employee.EndDate < start ? " If the employee comes back, create an employment instead: POST /employees/{id}/employments." : "";
            throw new ConflictException(
                ErrorCodes.InUse,
                $"The employee has hours on {entry.Date:O}, before that day. Correct or delete those entries, or give an earlier start_date.{comesBack}",
                entry.EntryId,
                "start_date");
        }
    }

    /// <summary>Refuses a last day of employment before the last hours.</summary>
    /// <exception cref="ConflictException">There are hours after that day.</exception>
    public static async Task RefuseEndAsync(IPayrollDbContext db, Employee employee, DateOnly end, CancellationToken cancellationToken)
    {
        var next = await db.TimesheetEntries.Where(entry => entry.EmployeeId == employee.Id && entry.Date > end && entry.PaidInPayRunId == null)
            .OrderBy(entry => entry.Date).Select(entry => new { entry.Id, entry.Date }).FirstOrDefaultAsync(cancellationToken);
        if (next is not null)
            throw new ConflictException(ErrorCodes.InUse, $"The employee has hours on {next.Date:O}, after that day. Correct or delete those entries, or give a later end_date.", next.Id);
    }
}
