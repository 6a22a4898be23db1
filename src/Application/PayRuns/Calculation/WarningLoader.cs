using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Persistence;
using Payroll.Application.PayGroups.Holidays;
using Payroll.Application.Timesheets.Pricing;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayCalculation.Earnings;
using Payroll.Domain.PayCalculation.Warnings;
using Payroll.Domain.PayGroups;
using Payroll.Domain.PayRates;
using Payroll.Domain.PayRuns;
using Payroll.Domain.Timesheets;

namespace Payroll.Application.PayRuns.Calculation;

/// <summary>Reads what the warnings of some employees depend on beside the inputs of their pay, as sets: the same number of queries for one and for many.</summary>
internal sealed class WarningLoader(IPayrollDbContext db, UnpaidSalaries salaries)
{
    /// <summary>A snapshot for each of some of a run's employees, at most <see cref="PayInputLoader.PeopleAtOnce"/>.</summary>
    public async Task<IReadOnlyDictionary<Guid, WarningSnapshot>> LoadAsync(PayRun run, IReadOnlyList<Guid> people, CancellationToken cancellationToken)
    {
        var groupId = run.PayGroupId;
        var group = await db.PayGroups.AsNoTracking().Include(g => g.PaySchedule).SingleAsync(g => g.Id == groupId, cancellationToken);
        var payDates = await PayDatesAsync(run, group, cancellationToken);
        var units = await RateUnitsAsync(run, people, cancellationToken);
        var entries = run.PriceEntries ? await EntriesAsync(run, people, cancellationToken) : [];
        var inPeriod = entries.Where(entry => entry.IsInPeriod).ToLookup(entry => (entry.EmployeeId, entry.Status));
        var tooOld = entries.Where(entry => !entry.IsInPeriod).ToDictionary(entry => entry.EmployeeId);
        var last = run.Type == PayRunType.Regular ? await LastPayAsync(run, people, cancellationToken) : [];
        var unpaid = await salaries.FindAsync(run, people, cancellationToken);
        return people.ToDictionary(id => id, id => new WarningSnapshot
        {
            RateUnit = units.GetValueOrDefault(id),
            PayDates = payDates,
            UnpaidSalary = unpaid.People.Contains(id) ? unpaid.Period : null,
            Unapproved = inPeriod[(id, TimesheetStatus.Submitted)].SingleOrDefault()?.Sum ?? EntriesSnapshot.None,
            TooOld = tooOld.GetValueOrDefault(id)?.Sum ?? EntriesSnapshot.None,
            ApprovedEntries = inPeriod[(id, TimesheetStatus.Approved)].SingleOrDefault()?.Sum.Count ?? 0,
            LastPay = last.GetValueOrDefault(id),
            LargeChangePercent = group.LargeChangePercent,
        });
    }

    private async Task<PayDatesSnapshot> PayDatesAsync(PayRun run, PayGroup group, CancellationToken cancellationToken)
    {
        var (calendar, year) = (group.PaySchedule.Calendar, run.PayDate.Year);
        var days = SalaryPeriods.DaysAround(year);
        var holidays = await HolidaysAround.LoadAsync(db, [group.Id], calendar.DaysThatDecide(days), cancellationToken);
        return new PayDatesSnapshot(year, calendar.PayDatesIn(year, holidays.Of(group.Id)), calendar.PeriodsPerYear, group.SalaryDivisor);
    }

    // By the rate that the employee's work has without a classification or project of its own, on the last day of the period in the group.
    private async Task<Dictionary<Guid, PayRateUnit?>> RateUnitsAsync(PayRun run, IReadOnlyList<Guid> people, CancellationToken cancellationToken)
    {
        var (groupId, start, end) = (run.PayGroupId, run.PayPeriodStart, run.PayPeriodEnd);
        var employments = await db.Employments.AsNoTracking().Where(employment => EF.Parameter(people).Contains(employment.EmployeeId) && employment.PayGroupId == groupId
            && employment.EffectiveFrom <= end && (employment.EffectiveTo == null || employment.EffectiveTo >= start)).ToListAsync(cancellationToken);
        var rates = await db.PayRates.AsNoTracking().Where(rate => rate.EffectiveFrom <= end && (rate.EffectiveTo == null || rate.EffectiveTo >= start)
            && (rate.EmployeeId == null || EF.Parameter(people).Contains(rate.EmployeeId.Value))).ToListAsync(cancellationToken);
        var (ofEmployee, ofClassification) = (rates.ToLookup(rate => rate.EmployeeId), rates.Where(rate => rate.EmployeeId is null).ToLookup(rate => rate.Classification));
        return employments.GroupBy(employment => employment.EmployeeId).ToDictionary(person => person.Key, person =>
        {
            var employment = person.MaxBy(one => one.EffectiveFrom)!;
            var day = employment.EffectiveTo is { } until && until < end ? until : end;
            return UnitOf(employment, day, [.. ofEmployee[person.Key], .. employment.Classification is null ? [] : ofClassification[employment.Classification]]);
        });
    }

    private static PayRateUnit? UnitOf(Employment employment, DateOnly day, List<PayRate> rates)
    {
        try
        {
            var question = new PayRateQuestion(employment.EmployeeId, employment.Classification, employment.EmploymentTypeId, null, null, day);
            return new PayRateResolver(rates).Resolve(question).Rate?.Unit;
        }
        catch (ArgumentException)
        {
            // Rates that contradict each other block the employee where they price hours. A warning must not stop the others.
            return null;
        }
    }

    // The entries of the period, and approved ones that are too old to be paid, on days that the run's group pays.
    private async Task<List<EntriesOfEmployee>> EntriesAsync(PayRun run, IReadOnlyList<Guid> people, CancellationToken cancellationToken)
    {
        var (groupId, start, end, oldest) = (run.PayGroupId, run.PayPeriodStart, run.PayPeriodEnd, run.PayPeriodEnd.AddDays(-HoursInputLoader.LateDays));
        var rows = await (
            from entry in db.TimesheetEntries
            where EF.Parameter(people).Contains(entry.EmployeeId)
                && ((entry.Date >= start && entry.Date <= end) || (entry.Date < oldest && entry.Status == TimesheetStatus.Approved && entry.PaidInPayRunId == null))
            join employment in db.Employments on entry.EmployeeId equals employment.EmployeeId
            where employment.PayGroupId == groupId && employment.EffectiveFrom <= entry.Date && (employment.EffectiveTo == null || employment.EffectiveTo >= entry.Date)
            group entry by new { entry.EmployeeId, entry.Status, IsInPeriod = entry.Date >= start } into some
            select new { some.Key, Count = some.Count(), Minutes = some.Sum(entry => entry.Minutes ?? 0), First = some.Min(entry => entry.Date) }).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new EntriesOfEmployee(row.Key.EmployeeId, row.Key.Status, row.Key.IsInPeriod, new EntriesSnapshot(row.Count, row.Minutes, row.First)));
    }

    private async Task<Dictionary<Guid, LastPaySnapshot>> LastPayAsync(PayRun run, IReadOnlyList<Guid> people, CancellationToken cancellationToken)
    {
        var (groupId, start) = (run.PayGroupId, run.PayPeriodStart);
        var paid =
            from stub in db.Paystubs
            where EF.Parameter(people).Contains(stub.EmployeeId)
            join earlier in db.PayRuns on stub.PayRunId equals earlier.Id
            where earlier.PayGroupId == groupId && earlier.Type == PayRunType.Regular && earlier.PayPeriodEnd < start
            select new { stub.EmployeeId, stub.PayRunResultId, earlier.PayPeriodStart, earlier.PayPeriodEnd };
        var rows = await (
            from latest in paid.GroupBy(stub => stub.EmployeeId).Select(stubs => new { EmployeeId = stubs.Key, PayPeriodEnd = stubs.Max(stub => stub.PayPeriodEnd) })
            join stub in paid on latest equals new { stub.EmployeeId, stub.PayPeriodEnd }
            join result in db.PayRunResults on stub.PayRunResultId equals result.Id
            select new { stub.EmployeeId, stub.PayPeriodStart, stub.PayPeriodEnd, GrossPay = result.Totals.GrossPay.Amount }).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.EmployeeId, row => new LastPaySnapshot(row.PayPeriodStart, row.PayPeriodEnd, new Money(row.GrossPay)));
    }

    private sealed record EntriesOfEmployee(Guid EmployeeId, TimesheetStatus Status, bool IsInPeriod, EntriesSnapshot Sum);
}
