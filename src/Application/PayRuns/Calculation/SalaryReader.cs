using Payroll.Domain.Employees;
using Payroll.Domain.PayCalculation.Earnings;
using Payroll.Domain.PayCalculation.Time;
using Payroll.Domain.PayRates;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.PayRuns.Calculation;

/// <summary>Cuts a period into the days in which nothing changes for an employee's salary.</summary>
internal sealed class SalaryReader(PayRun run, IReadOnlyCollection<PayRate> rates)
{
    private readonly PayRateResolver resolver = new(rates);
    private readonly ILookup<(Guid? EmployeeId, string? Classification), PayRate> ofClassifications =
        rates.Where(rate => rate.EmployeeId is null).ToLookup(rate => (rate.EmployeeId, rate.Classification));

    private readonly ILookup<Guid?, PayRate> ofEmployees = rates.ToLookup(rate => rate.EmployeeId);

    /// <summary>The days of the period, in order and without a gap.</summary>
    public List<SalaryStretch> StretchesOf(Employee employee)
    {
        var edges = EdgesOf(employee).Where(day => day > run.PayPeriodStart && day <= run.PayPeriodEnd).Append(run.PayPeriodStart).Distinct().Order().ToList();
        var stretches = new List<SalaryStretch>();
        for (var at = 0; at < edges.Count; at++)
            Add(stretches, StretchOf(employee, edges[at], at + 1 < edges.Count ? edges[at + 1].AddDays(-1) : run.PayPeriodEnd));
        return stretches;
    }

    // The days on which employments or rates may change.
    private IEnumerable<DateOnly> EdgesOf(Employee employee)
    {
        var ofRates = ofEmployees[employee.Id]
            .Concat(employee.Employments.Select(employment => employment.Classification).OfType<string>().Distinct().SelectMany(name => ofClassifications[(null, name)]));
        return employee.Employments.SelectMany(employment => FirstDays(employment.EffectiveFrom, employment.EffectiveTo))
            .Concat(ofRates.SelectMany(rate => FirstDays(rate.EffectiveFrom, rate.EffectiveTo)));
    }

    private static IEnumerable<DateOnly> FirstDays(DateOnly from, DateOnly? to) => to is { } last ? [from, last.AddDays(1)] : [from];

    private SalaryStretch StretchOf(Employee employee, DateOnly from, DateOnly to)
    {
        var employment = employee.EmploymentOn(from);
        var state = StateOf(employment, from);
        var choice = state == SalaryDayState.Due
            ? resolver.Resolve(new PayRateQuestion(employee.Id, employment.Classification, employment.EmploymentTypeId, null, null, from))
            : null;
        var days = employment.Terms.WorkingDays.ToList();
        return new SalaryStretch(
            from, to, days, state, employment.Classification, choice?.Rate is { } rate ? WorkRate.Of(rate, choice.Step!.Value, days.Count) : null);
    }

    private SalaryDayState StateOf(Employment employment, DateOnly day) => employment.Covers(day)
        ? employment.PayGroupId == run.PayGroupId ? SalaryDayState.Due : SalaryDayState.OtherPayGroup
        : SalaryDayState.NotEmployed;

    // A change that is none for the salary, such as another rate that is not chosen, cuts nothing.
    private static void Add(List<SalaryStretch> stretches, SalaryStretch next)
    {
        if (stretches is [.., var last] && IsSame(last, next)) stretches[^1] = last with { To = next.To };
        else stretches.Add(next);
    }

    private static bool IsSame(SalaryStretch left, SalaryStretch right) =>
        (left.State, left.Classification, left.Rate) == (right.State, right.Classification, right.Rate) && left.WorkingDays.SequenceEqual(right.WorkingDays);
}
