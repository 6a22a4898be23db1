using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Persistence;
using Payroll.Application.PayGroups.Holidays;
using Payroll.Application.Timesheets.Pricing;
using Payroll.Domain.Common;
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
    /// <summary>A snapshot for each of some of a run's employees, at most <see cref="PayInputLoader.MaxEmployeesPerChunk"/>.</summary>
    public async Task<IReadOnlyDictionary<Guid, WarningSnapshot>> LoadAsync(PayRun run, IReadOnlyList<Guid> people, CancellationToken cancellationToken)
    {
        var groupId = run.PayGroupId;
        var group = await db.PayGroups.AsNoTracking().Include(g => g.PaySchedule).SingleAsync(g => g.Id == groupId, cancellationToken);
        var payDates = await PayDatesAsync(run, group, cancellationToken);
        var units = await RateUnitsAsync(run, people, cancellationToken);
        var inPeriod = run.PriceEntries ? await EntriesAsync(OfPeriod(run), run, people, cancellationToken) : [];
        var tooOld = run.PriceEntries ? await EntriesAsync(TooOld(run), run, people, cancellationToken) : [];
        var last = run.Type == PayRunType.Regular ? await LastPayAsync(run, people, cancellationToken) : [];
        var unpaid = await salaries.FindAsync(run, people, cancellationToken);
        return people.ToDictionary(id => id, id => new WarningSnapshot
        {
            RateUnit = units.GetValueOrDefault(id),
            PayDates = payDates,
            UnpaidSalary = unpaid.People.Contains(id) ? unpaid.Period : null,
            Unapproved = inPeriod.GetValueOrDefault((id, TimesheetStatus.Submitted), EntriesSnapshot.None),
            TooOld = tooOld.GetValueOrDefault((id, TimesheetStatus.Approved), EntriesSnapshot.None),
            ApprovedEntries = inPeriod.GetValueOrDefault((id, TimesheetStatus.Approved), EntriesSnapshot.None).Count,
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
        var resolver = ResolverOf(rates);
        var ofEmployee = rates.ToLookup(rate => rate.EmployeeId);
        return employments.GroupBy(employment => employment.EmployeeId).ToDictionary(person => person.Key, person =>
        {
            var employment = person.MaxBy(one => one.EffectiveFrom)!;
            var day = employment.EffectiveTo is { } until && until < end ? until : end;
            var question = new PayRateQuestion(person.Key, employment.Classification, employment.EmploymentTypeId, null, null, day);
            return (resolver ?? ResolverOf([.. ofEmployee[person.Key], .. ofEmployee[null]]))?.Resolve(question).Rate?.Unit;
        });
    }

    // Null where rates contradict each other: they block the employees whose hours they price, and a warning must not stop the others.
    private static PayRateResolver? ResolverOf(List<PayRate> rates)
    {
        try
        {
            return new PayRateResolver(rates);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private IQueryable<TimesheetEntry> OfPeriod(PayRun run)
    {
        var (start, end) = (run.PayPeriodStart, run.PayPeriodEnd);
        return db.TimesheetEntries.Where(entry => entry.Date >= start && entry.Date <= end);
    }

    // Approved, and too old to be paid.
    private IQueryable<TimesheetEntry> TooOld(PayRun run)
    {
        var oldest = run.PayPeriodEnd.AddDays(-HoursInputLoader.LateDays);
        return db.TimesheetEntries.Where(entry => entry.Date < oldest && entry.Status == TimesheetStatus.Approved && entry.PaidInPayRunId == null);
    }

    // On days that the run's group pays.
    private async Task<Dictionary<(Guid EmployeeId, TimesheetStatus Status), EntriesSnapshot>> EntriesAsync(
        IQueryable<TimesheetEntry> entries, PayRun run, IReadOnlyList<Guid> people, CancellationToken cancellationToken)
    {
        var groupId = run.PayGroupId;
        var rows = await (
            from entry in entries
            where EF.Parameter(people).Contains(entry.EmployeeId)
            join employment in db.Employments on entry.EmployeeId equals employment.EmployeeId
            where employment.PayGroupId == groupId && employment.EffectiveFrom <= entry.Date && (employment.EffectiveTo == null || employment.EffectiveTo >= entry.Date)
            group entry by new { entry.EmployeeId, entry.Status } into some
            select new { some.Key, Count = some.Count(), Minutes = some.Sum(entry => entry.Minutes ?? 0), First = some.Min(entry => entry.Date) }).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => (row.Key.EmployeeId, row.Key.Status), row => new EntriesSnapshot(row.Count, row.Minutes, row.First));
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
}
