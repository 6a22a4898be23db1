using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Codes;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayRates;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.PayRuns.Calculation;

/// <summary>Finds whom the last regular run of a group has not paid their salary, as sets: the same number of queries for one employee and for many.</summary>
internal sealed class UnpaidSalaries(IPayrollDbContext db, SalaryInputLoader salaries)
{
    private const string BackPay = "back_pay";

    /// <summary>
    /// The period of the group's last submitted regular run before a regular run, and those of some employees who had a salary on working days
    /// of it, have no paystub of that run, and were paid neither <c>salary</c> nor <c>back_pay</c> by another run since then.
    /// </summary>
    public async Task<(DateRange? Period, IReadOnlySet<Guid> People)> FindAsync(PayRun run, IReadOnlyList<Guid> people, CancellationToken cancellationToken)
    {
        var none = new HashSet<Guid>();
        if (run.Type != PayRunType.Regular || await LastRegularAsync(run, cancellationToken) is not { } last) return (null, none);
        var paid = await PaidAsync(last, people, cancellationToken);
        var unpaid = people.Where(id => !paid.Contains(id)).ToList();
        if (unpaid.Count == 0) return (null, none);

        var rates = await salaries.RatesAsync(unpaid, last.Period, cancellationToken);
        if (!rates.Exists(rate => rate.Unit == PayRateUnit.Year)) return (null, none);

        var reader = new SalaryReader(last, rates);
        var employees = await db.Employees.AsNoTracking().Include(employee => employee.Employments)
            .Where(employee => EF.Parameter(unpaid).Contains(employee.Id)).ToListAsync(cancellationToken);
        return (last.Period, employees.Where(employee => HasSalary(reader, employee)).Select(employee => employee.Id).ToHashSet());
    }

    private Task<PayRun?> LastRegularAsync(PayRun run, CancellationToken cancellationToken)
    {
        var (groupId, start) = (run.PayGroupId, run.PayPeriodStart);
        return db.PayRuns.AsNoTracking()
            .Where(other => other.PayGroupId == groupId && other.Type == PayRunType.Regular && other.PayPeriodEnd < start
                && (other.Status == PayRunStatus.Submitted || other.Status == PayRunStatus.Paid))
            .OrderByDescending(other => other.PayPeriodEnd).FirstOrDefaultAsync(cancellationToken);
    }

    private async Task<HashSet<Guid>> PaidAsync(PayRun last, IReadOnlyList<Guid> people, CancellationToken cancellationToken)
    {
        var (runId, groupId, start) = (last.Id, last.PayGroupId, last.PayPeriodStart);
        var paid = await (
            from stub in db.Paystubs
            where EF.Parameter(people).Contains(stub.EmployeeId)
            join other in db.PayRuns on stub.PayRunId equals other.Id
            where other.Id == runId || (other.PayGroupId == groupId && other.Type != PayRunType.Regular && other.PayPeriodEnd >= start
                && db.PayRunResultLines.Any(line => line.PayRunResultId == stub.PayRunResultId && (line.Code == EngineCodes.Salary || line.Code == BackPay)))
            select stub.EmployeeId).Distinct().ToListAsync(cancellationToken);
        return [.. paid];
    }

    private static bool HasSalary(SalaryReader reader, Employee employee)
    {
        try
        {
            return reader.StretchesOf(employee).Exists(stretch => stretch.HasSalary);
        }
        catch (ArgumentException)
        {
            // Rates that contradict each other block the employee where they are paid. A warning must not stop the others.
            return false;
        }
    }
}
