using System.Text.Json.Serialization;
using Payroll.Domain.Codes;
using Payroll.Domain.Common;

namespace Payroll.Domain.PayRules;

/// <summary>Hours beyond a threshold, or outside of the ordinary span of a day.</summary>
public sealed record OvertimeRule : PayRule
{
    /// <summary>What hours are counted over.</summary>
    public required OvertimeBasis Basis { get; init; }

    /// <summary>The ordinary hours; required but for <see cref="OvertimeBasis.Span"/>. Up to 24 a day, 168 a week, 24 for each day of a cycle.</summary>
    public decimal? AfterHours { get; init; }

    /// <summary>When the ordinary hours of a day start and end; of <see cref="OvertimeBasis.Span"/>.</summary>
    public TimeWindow? Span { get; init; }

    /// <summary>The stretch of days that hours are counted over; of <see cref="OvertimeBasis.Cycle"/>.</summary>
    public RuleCycle? Cycle { get; init; }

    /// <summary>What the multipliers are of.</summary>
    public OvertimeRate Rate { get; init; }

    /// <summary>The multipliers, in order; none with <see cref="OvertimeRate.RegularRate"/>.</summary>
    public IReadOnlyList<RuleTier> Tiers { get; init; } = [];

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? DefaultEarningCode => EngineCodes.Overtime;

    /// <inheritdoc/>
    protected override IEnumerable<FieldError> CheckMembers(string path)
    {
        foreach (var error in CheckBasis(path)) yield return error;
        if (Rate == OvertimeRate.BaseRate)
        {
            foreach (var error in RuleFigures.Tiers($"{path}.tiers", Tiers)) yield return error;
            yield break;
        }

        if (Basis != OvertimeBasis.Weekly)
            yield return new($"{path}.rate", FieldErrorCodes.Inconsistent, "The regular rate belongs to weekly overtime: give the basis weekly.");
        if (Tiers.Count > 0)
            yield return new($"{path}.tiers", FieldErrorCodes.Inconsistent, "Overtime at the regular rate has one premium of a half (29 U.S.C. 207). Leave tiers out.");
    }

    private IEnumerable<FieldError> CheckBasis(string path)
    {
        var max = Basis switch { OvertimeBasis.Daily => 24, OvertimeBasis.Weekly => 168, _ => 24m * (Cycle?.Days ?? 1) };
        if (Basis != OvertimeBasis.Span && AfterHours is null)
            yield return new($"{path}.after_hours", FieldErrorCodes.Required, "Give after_hours: the hours that are ordinary.");
        if (Basis == OvertimeBasis.Span && AfterHours is not null)
            yield return new($"{path}.after_hours", FieldErrorCodes.Inconsistent, "The basis span has no after_hours: all hours outside of the span are overtime.");
        else if (RuleFigures.Hours($"{path}.after_hours", AfterHours, max) is { } hours)
            yield return hours;
        if (Misplaced($"{path}.span", Span is not null, OvertimeBasis.Span) is { } span) yield return span;
        if (Misplaced($"{path}.cycle", Cycle is not null, OvertimeBasis.Cycle) is { } cycle) yield return cycle;
        if (Span is { } window && window.From >= window.To)
            yield return new($"{path}.span.to", FieldErrorCodes.Inconsistent, "The span of ordinary hours ends on the day it starts: give a later to.");
        if (Cycle is { Days: < 2 or > 366 })
            yield return new($"{path}.cycle.days", FieldErrorCodes.OutOfRange, "Give a value from 2 to 366.");
    }

    private FieldError? Misplaced(string field, bool isGiven, OvertimeBasis itsBasis)
    {
        var name = itsBasis == OvertimeBasis.Span ? "span" : "cycle";
        if (isGiven == (Basis == itsBasis)) return null;
        return isGiven
            ? new(field, FieldErrorCodes.Inconsistent, $"Only the basis {name} has it. Leave it out.")
            : new(field, FieldErrorCodes.Required, $"Give {name} with the basis {name}.");
    }
}

/// <summary>What overtime is counted over.</summary>
public enum OvertimeBasis
{
    /// <summary>A work date.</summary>
    Daily,

    /// <summary>A week of the pay group.</summary>
    Weekly,

    /// <summary>Hours outside of a span of the day.</summary>
    Span,

    /// <summary>A stretch of days that repeats.</summary>
    Cycle,
}

/// <summary>What an overtime multiplier is of.</summary>
public enum OvertimeRate
{
    /// <summary>The rate of the work, with all-purpose allowances.</summary>
    BaseRate,

    /// <summary>The regular rate of the week: a premium of half of it (29 U.S.C. 207, 29 CFR 778; United States).</summary>
    RegularRate,
}

/// <summary>A window of the day, as clocks show it. Where it ends at its start or before it, it ends on the next day.</summary>
/// <param name="From">The first minute in it.</param>
/// <param name="To">The first minute after it.</param>
public sealed record TimeWindow(TimeOnly From, TimeOnly To);

/// <summary>Days that repeat.</summary>
/// <param name="Days">How many; 2 to 366.</param>
/// <param name="AnchorDate">The first day of one of them; they repeat in both directions.</param>
public sealed record RuleCycle(int Days, DateOnly AnchorDate)
{
    /// <summary>Which of the stretches a date is in: 0 is the one that starts on the anchor date, earlier ones are negative.</summary>
    public int NumberOf(DateOnly date)
    {
        var days = date.DayNumber - AnchorDate.DayNumber;
        return days >= 0 ? days / Days : ((days + 1) / Days) - 1;
    }
}
