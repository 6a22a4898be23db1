using System.Text.Json.Serialization;
using Payroll.Domain.Codes;
using Payroll.Domain.Common;
using Payroll.Domain.PayCalculation.Time;

namespace Payroll.Domain.PayCalculation;

/// <summary>Everything that the price of one employee's hours depends on, and nothing else. Lists have an order, so that the same input has one form.</summary>
public sealed record HoursInput
{
    /// <summary>
    /// The first day whose weekly premiums are paid; in a regular run, the period's first day. Premiums of weeks that ended before it are paid
    /// as far as later hours raise them.
    /// </summary>
    public required DateOnly PeriodStart { get; init; }

    /// <summary>The last day whose weekly premiums are paid: the premium of a week that ends later belongs to a later run.</summary>
    public required DateOnly PeriodEnd { get; init; }

    /// <summary>The last days of employments that end within a week of the entries, without another day of employment in it; null: there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<DateOnly>? LastDays { get; init; }

    /// <summary>The first day of a week.</summary>
    public required DayOfWeek WeekStartsOn { get; init; }

    /// <summary>The holidays of the pay group around the entries, in order.</summary>
    public IReadOnlyList<DateOnly> Holidays { get; init; } = [];

    /// <summary>The entries to price, and those that count with them for a date, a week or a cycle. In any order.</summary>
    public required IReadOnlyList<WorkEntry> Entries { get; init; }

    /// <summary>The rule sets of the entries, each once, in the order of their ids.</summary>
    public IReadOnlyList<PayRuleSetSnapshot> RuleSets { get; init; } = [];

    /// <summary>The earning codes of lines, in the order of the codes.</summary>
    public required IReadOnlyList<EarningCodeSnapshot> EarningCodes { get; init; }

    /// <summary>The earning codes of lines and bonuses which the regular rate leaves out (29 U.S.C. 207(e)), in order.</summary>
    public IReadOnlyList<string> OutsideRegularRate { get; init; } = [];

    /// <summary>Bonuses that are spread over the period's hours for the regular rate.</summary>
    public Money BonusesInRegularRate { get; init; }

    /// <summary>Whether an entry makes lines; the others only count with it.</summary>
    [JsonIgnore]
    public bool HasOpenEntries => Entries.Any(entry => !entry.CountsOnly);

    /// <summary>The same, with the rule set of each entry: where it is read from text, an entry only names it.</summary>
    public HoursInput WithRuleSets()
    {
        var sets = RuleSets.ToDictionary(set => set.PayRuleId);
        return this with { Entries = Entries.Select(entry => entry.PayRuleId is { } id ? entry with { RuleSet = sets[id] } : entry).ToList() };
    }
}
