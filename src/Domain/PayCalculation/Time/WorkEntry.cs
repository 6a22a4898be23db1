using System.Text.Json.Serialization;
using Payroll.Domain.Codes;
using Payroll.Domain.PayRates;
using Payroll.Domain.PayRules;

namespace Payroll.Domain.PayCalculation.Time;

/// <summary>A timesheet entry with all that its price depends on.</summary>
public sealed record WorkEntry
{
    /// <summary>Names the entry in lines and explanations.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose hours they are.</summary>
    [JsonIgnore]
    public Guid EmployeeId { get; init; }

    /// <summary>The version that was read.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The date on which it starts, in the pay group's time zone.</summary>
    public required DateOnly WorkDate { get; init; }

    /// <summary>When it starts; null for hours without a place in the day.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>The worked time in order, as clocks showed it; empty for hours without a place in the day.</summary>
    public IReadOnlyList<WorkSegment> Segments { get; init; } = [];

    /// <summary>Worked minutes; the sum of the segments where there are any.</summary>
    public required int Minutes { get; init; }

    /// <summary>Units done, for a rate by the unit.</summary>
    public decimal? Units { get; init; }

    /// <summary>Kilometres driven.</summary>
    public decimal? DistanceKm { get; init; }

    /// <summary>The classification that the work was done in; the employee's own where the entry names none.</summary>
    public string? Classification { get; init; }

    /// <summary>The cost code's code.</summary>
    public string? CostCode { get; init; }

    /// <summary>The project.</summary>
    public string? Project { get; init; }

    /// <summary>What the hours count for.</summary>
    public required EarningCodeSnapshot EarningCode { get; init; }

    /// <summary>The code of the employment type that holds on the work date.</summary>
    public required string EmploymentType { get; init; }

    /// <summary>The rate of the work; null: there is none, and the entry has no price.</summary>
    public WorkRate? Rate { get; init; }

    /// <summary>The rule set in force for the work; null: there is none.</summary>
    public Guid? PayRuleId { get; init; }

    /// <summary>That rule set. The input keeps each once (<see cref="HoursInput.RuleSets"/>).</summary>
    [JsonIgnore]
    public PayRuleSetSnapshot? RuleSet { get; init; }

    /// <summary>A submitted run has paid it: it keeps its price, and counts before the others.</summary>
    public bool IsPaid { get; init; }

    /// <summary>Another pay group pays its date.</summary>
    public bool IsOfOtherPayGroup { get; init; }

    /// <summary>It counts towards thresholds and makes no line.</summary>
    [JsonIgnore]
    public bool CountsOnly => IsPaid || IsOfOtherPayGroup;

    /// <summary>Its lines are not summed with those of other entries, so that each entry has its own price.</summary>
    public bool HasOwnLines { get; init; }

    /// <summary>Its hours are hours worked, which rules are for; others (leave) have their rate alone.</summary>
    [JsonIgnore]
    public bool IsWork => EarningCode.Kind == EarningKind.Worked;

    internal IReadOnlyList<PayRule> Rules => RuleSet?.Rules ?? [];
}

/// <summary>Worked time on one date, without a change of clocks.</summary>
/// <param name="Date">The date that clocks showed.</param>
/// <param name="From">The first minute since midnight, 0 to 1439.</param>
/// <param name="Minutes">How long it is; up to 1440.</param>
public sealed record WorkSegment(DateOnly Date, int From, int Minutes);

/// <summary>The rate that was chosen for an entry.</summary>
/// <param name="PayRateId">The pay rate.</param>
/// <param name="Version">The version that was read.</param>
/// <param name="Unit">What the amount is paid for.</param>
/// <param name="Amount">What the unit is worth; up to six decimals.</param>
/// <param name="HoursPerDay">How many hours a day's work is; for an hour of a day rate or of a salary.</param>
/// <param name="WorkingDays">How many days of a week are worked, for an hour of a salary; 1 to 7.</param>
/// <param name="EffectiveFrom">The first day on which the rate holds.</param>
/// <param name="Step">Where it was found.</param>
public sealed record WorkRate(
    Guid PayRateId, int Version, PayRateUnit Unit, decimal Amount, decimal? HoursPerDay, int WorkingDays, DateOnly EffectiveFrom, PayRateStep Step)
{
    /// <summary>What an hour is worth, unrounded; null where nothing says it.</summary>
    [JsonIgnore]
    public decimal? HourAmount { get; } = Unit switch
    {
        PayRateUnit.Hour => Amount,
        PayRateUnit.Day => Amount / HoursPerDay,
        PayRateUnit.Year => Amount / (52 * WorkingDays * HoursPerDay),
        _ => null,
    };

    /// <summary>The snapshot of a rate.</summary>
    /// <param name="rate">The rate.</param>
    /// <param name="step">Where it was found.</param>
    /// <param name="workingDays">How many days of a week are worked; 1 to 7.</param>
    public static WorkRate Of(PayRate rate, PayRateStep step, int workingDays) =>
        new(rate.Id, rate.Version, rate.Unit, rate.Amount, rate.HoursPerDay, workingDays, rate.EffectiveFrom, step);
}

/// <summary>A rule set as it was read.</summary>
/// <param name="PayRuleId">The rule set.</param>
/// <param name="Version">The version that was read.</param>
/// <param name="Code">Its code.</param>
/// <param name="Rules">Its rules, in order.</param>
public sealed record PayRuleSetSnapshot(Guid PayRuleId, int Version, string Code, IReadOnlyList<PayRule> Rules);
