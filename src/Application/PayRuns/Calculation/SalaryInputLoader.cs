using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Persistence;
using Payroll.Application.PayGroups.Holidays;
using Payroll.Domain.Codes;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayCalculation.Earnings;
using Payroll.Domain.PayRates;
using Payroll.Domain.PayRuns;
using Payroll.Domain.Timesheets;

namespace Payroll.Application.PayRuns.Calculation;

/// <summary>Reads all that the salaries of a regular run depend on, as sets: the same number of queries for one employee and for hundreds.</summary>
internal sealed class SalaryInputLoader(IPayrollDbContext db)
{
    /// <summary>The input of each of some employees who have a salary in the run's period.</summary>
    /// <param name="run">The run. Only regular ones pay salaries.</param>
    /// <param name="employees">The employees, with their employments.</param>
    /// <param name="countPayDates">A year has as many salaries as pay dates, and not 52, 26, 24 or 12.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<IReadOnlyDictionary<Guid, SalaryInput>> LoadAsync(
        PayRun run, IReadOnlyCollection<Employee> employees, bool countPayDates, CancellationToken cancellationToken)
    {
        var nothing = new Dictionary<Guid, SalaryInput>();
        if (run.Type != PayRunType.Regular || !await db.PayRates.AnyAsync(rate => rate.Unit == PayRateUnit.Year, cancellationToken)) return nothing;
        var people = employees.Select(employee => employee.Id).ToList();
        var rates = await RatesAsync(people, run.Period, cancellationToken);
        if (!rates.Exists(rate => rate.Unit == PayRateUnit.Year)) return nothing;

        var reader = new SalaryReader(run, rates);
        var stretches = employees.Select(employee => (employee.Id, Stretches: reader.StretchesOf(employee)))
            .Where(employee => employee.Stretches.Exists(stretch => stretch.Rate?.Unit == PayRateUnit.Year)).ToList();
        if (stretches.Count == 0) return nothing;

        var leave = await UnpaidLeaveAsync(stretches.ConvertAll(employee => employee.Id), run.Period, cancellationToken);
        var payPeriods = await PayPeriodsAsync(run, countPayDates, cancellationToken);
        var code = (await db.EarningCodes.AsNoTracking().SingleAsync(one => one.Code == EngineCodes.Salary, cancellationToken)).Snapshot;
        return stretches.ToDictionary(
            employee => employee.Id,
            employee => new SalaryInput { PayPeriods = payPeriods, EarningCode = code, Stretches = employee.Stretches, UnpaidLeave = leave[employee.Id].ToList() });
    }

    /// <summary>The rates that salaries of some employees may have on some days.</summary>
    public Task<List<PayRate>> RatesAsync(List<Guid> people, DateRange period, CancellationToken cancellationToken)
    {
        var (first, last) = (period.Start, period.End);
        return db.PayRates.AsNoTracking().Where(rate => rate.Project == null && rate.EffectiveFrom <= last && (rate.EffectiveTo == null || rate.EffectiveTo >= first)
            && (rate.EmployeeId == null || EF.Parameter(people).Contains(rate.EmployeeId.Value))).ToListAsync(cancellationToken);
    }

    private async Task<ILookup<Guid, UnpaidLeave>> UnpaidLeaveAsync(List<Guid> people, DateRange period, CancellationToken cancellationToken)
    {
        var (first, last) = (period.Start, period.End);
        var entries = await (
            from entry in db.TimesheetEntries.AsNoTracking()
            join code in db.EarningCodes on entry.EarningCodeId equals code.Id
            where code.Kind == EarningKind.Unpaid && entry.Status == TimesheetStatus.Approved && entry.Date >= first && entry.Date <= last
                && EF.Parameter(people).Contains(entry.EmployeeId)
            select new { entry.EmployeeId, entry.Id, entry.Version, entry.Date, entry.Minutes }).ToListAsync(cancellationToken);
        return entries.OrderBy(entry => entry.Date).ThenBy(entry => entry.Id)
            .ToLookup(entry => entry.EmployeeId, entry => new UnpaidLeave(entry.Id, entry.Version, entry.Date, entry.Minutes ?? 0));
    }

    private async Task<int> PayPeriodsAsync(PayRun run, bool countPayDates, CancellationToken cancellationToken)
    {
        var group = await db.PayGroups.AsNoTracking().Include(one => one.PaySchedule).SingleAsync(one => one.Id == run.PayGroupId, cancellationToken);
        var calendar = group.PaySchedule.Calendar;
        if (!countPayDates) return calendar.PeriodsPerYear;
        var holidays = await HolidaysAround.LoadAsync(
            db, [group.Id], calendar.DaysThatDecide(SalaryPeriods.DaysAround(run.PayDate.Year)), cancellationToken);
        return calendar.PayDatesIn(run.PayDate.Year, holidays.Of(group.Id));
    }
}
