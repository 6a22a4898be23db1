using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Employees;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.Employees.Employments;

/// <summary>The days that submitted runs have paid: history, which a change of an employment does not reach.</summary>
internal static class PaidDays
{
    /// <summary>The last day that a submitted regular run has paid the employee for; null when none has.</summary>
    public static Task<DateOnly?> LastAsync(IPayrollDbContext db, Guid employeeId, CancellationToken cancellationToken) =>
        db.Paystubs.Where(stub => stub.EmployeeId == employeeId)
            .Join(db.PayRuns.Where(run => run.Type == PayRunType.Regular), stub => stub.PayRunId, run => run.Id, (_, run) => (DateOnly?)run.PayPeriodEnd)
            .MaxAsync(cancellationToken);

    /// <summary>The first day from which the employment can change: after the last paid day, and not before the employment.</summary>
    public static async Task<DateOnly> FirstOpenAsync(IPayrollDbContext db, Employee employee, CancellationToken cancellationToken)
    {
        var last = await LastAsync(db, employee.Id, cancellationToken);
        return last >= employee.StartDate ? last.Value.AddDays(1) : employee.StartDate;
    }

    /// <summary>The day, or where nobody is employed on it and somebody is later, the first day of that.</summary>
    public static DateOnly NextEmployed(Employee employee, DateOnly day)
    {
        var next = employee.Employments.FirstOrDefault(e => e.EffectiveTo is null || e.EffectiveTo >= day);
        return next?.EffectiveFrom > day ? next.EffectiveFrom : day;
    }
}
