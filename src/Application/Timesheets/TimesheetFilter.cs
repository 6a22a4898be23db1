using Payroll.Application.Common.Persistence;
using Payroll.Domain.Timesheets;

namespace Payroll.Application.Timesheets;

/// <summary>Which entries are meant; what is null does not matter.</summary>
/// <param name="From">Work dates from this one on.</param>
/// <param name="To">Work dates up to this one.</param>
/// <param name="PayGroup">A code: those whose employee is in that group on the work date.</param>
/// <param name="EmployeeId">Those of an employee.</param>
/// <param name="EmployeeExternalId">Those of the employee with this id in the caller's own system; white space around it doesn't count.</param>
public sealed record TimesheetFilter(DateOnly? From, DateOnly? To, string? PayGroup, Guid? EmployeeId, string? EmployeeExternalId)
{
    internal IQueryable<TimesheetEntry> Of(IPayrollDbContext db)
    {
        var entries = db.TimesheetEntries.AsQueryable();
        var (from, to, code, employeeId, externalId) = (From, To, PayGroup, EmployeeId, EmployeeExternalId?.Trim());
        if (from is not null) entries = entries.Where(entry => entry.Date >= from);
        if (to is not null) entries = entries.Where(entry => entry.Date <= to);
        if (employeeId is not null) entries = entries.Where(entry => entry.EmployeeId == employeeId);
        if (externalId is not null) entries = entries.Where(entry => db.Employees.Any(employee => employee.Id == entry.EmployeeId && employee.ExternalId == externalId));
        if (code is null) return entries;
        return entries.Where(entry => db.Employments.Any(employment =>
            employment.EmployeeId == entry.EmployeeId
            && employment.EffectiveFrom <= entry.Date
            && (employment.EffectiveTo == null || employment.EffectiveTo >= entry.Date)
            && db.PayGroups.Any(payGroup => payGroup.Id == employment.PayGroupId && payGroup.Code == code)));
    }
}
