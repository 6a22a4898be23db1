using Payroll.Application.Common.Persistence;
using Payroll.Domain.Timesheets;

namespace Payroll.Application.Timesheets;

/// <summary>Which entries are meant; what is null does not matter.</summary>
/// <param name="From">Work dates from this one on.</param>
/// <param name="To">Work dates up to this one.</param>
/// <param name="PayGroup">A code: those whose employee is in that group on the work date.</param>
/// <param name="EmployeeId">Those of an employee.</param>
public sealed record TimesheetFilter(DateOnly? From, DateOnly? To, string? PayGroup, Guid? EmployeeId)
{
    internal IQueryable<TimesheetEntry> Of(IPayrollDbContext db)
    {
        var entries = db.TimesheetEntries.AsQueryable();
        var (from, to, code, employeeId) = (From, To, PayGroup, EmployeeId);
        if (from is not null) entries = entries.Where(entry => entry.Date >= from);
        if (to is not null) entries = entries.Where(entry => entry.Date <= to);
        if (employeeId is not null) entries = entries.Where(entry => entry.EmployeeId == employeeId);
        if (code is null) return entries;
        return entries.Where(entry => db.Employments.Any(employment =>
            employment.EmployeeId == entry.EmployeeId
            && employment.EffectiveFrom <= entry.Date
            && (employment.EffectiveTo == null || employment.EffectiveTo >= entry.Date)
            && db.PayGroups.Any(payGroup => payGroup.Id == employment.PayGroupId && payGroup.Code == code)));
    }
}
