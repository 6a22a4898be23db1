using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using Payroll.Domain.PayCalculation;

namespace Payroll.Application.Employees.Employments;

/// <summary>The days that submitted runs have paid: history, which a change of an employment does not reach.</summary>
internal sealed class PaidDays
{
    private readonly Dictionary<Guid, DateOnly> _last;

    public PaidDays(Dictionary<Guid, DateOnly> last) => _last = last;

    /// <summary>One query for all employees; none for an empty list.</summary>
    public static async Task<PaidDays> LoadAsync(IPayrollDbContext db, IEnumerable<Guid> employeeIds, CancellationToken cancellationToken)
    {
        var ids = employeeIds.ToList();
        if (ids.Count == 0) return new PaidDays([]);
        var last = await (
            from stub in db.Paystubs
            where EF.Parameter(ids).Contains(stub.EmployeeId)
            join run in db.PayRuns.Where(run => run.Type == PayRunType.Regular) on stub.PayRunId equals run.Id
            group run.PayPeriodEnd by stub.EmployeeId into paid
            select new { EmployeeId = paid.Key, Day = paid.Max() }).ToDictionaryAsync(paid => paid.EmployeeId, paid => paid.Day, cancellationToken);
        return new PaidDays(last);
    }

    /// <summary>The last day that a submitted regular run has paid the employee for; null when none has.</summary>
    public static async Task<DateOnly?> LastAsync(IPayrollDbContext db, Guid employeeId, CancellationToken cancellationToken) =>
        (await LoadAsync(db, [employeeId], cancellationToken)).Last(employeeId);

    /// <summary>The last day that a submitted regular run has paid the employee for; null when none has.</summary>
    public DateOnly? Last(Guid employeeId) => _last.TryGetValue(employeeId, out var day) ? day : null;

    /// <summary>The first day from which the employment can change: after the last paid day, and not before the employment.</summary>
    public DateOnly FirstOpen(Employee employee)
    {
        var last = Last(employee.Id);
        return last >= employee.StartDate ? last.Value.AddDays(1) : employee.StartDate;
    }

    /// <summary>Refuses a change from a day on that is paid already.</summary>
    /// <exception cref="DomainRuleException">Submitted runs have paid the day.</exception>
    public void RefuseChange(Employee employee, DateOnly from)
    {
        var firstOpen = FirstOpen(employee);
        if (from < firstOpen && from >= employee.StartDate)
            throw DomainRuleException.InvalidState($"Submitted runs have paid the days before {firstOpen:O}. Give that day or a later one as effective_from.", "effective_from");
    }

    /// <summary>The day, or the first day of the next employment if the employee has none on that day.</summary>
    public static DateOnly NextEmployed(Employee employee, DateOnly day)
    {
        var next = employee.Employments.FirstOrDefault(e => e.EffectiveTo is null || e.EffectiveTo >= day);
        return next?.EffectiveFrom > day ? next.EffectiveFrom : day;
    }
}
