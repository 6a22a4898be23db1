using Payroll.Domain.PayCalculation.Time;
using Payroll.Domain.PayRules;

namespace Payroll.Domain.PayCalculation.Rules;

/// <summary>An entry with the rules of its set whose conditions name it, by type, in the order of the set.</summary>
internal sealed class EntryRules(WorkEntry entry, RuleSelection selection)
{
    public WorkEntry Entry => entry;

    public DayRule[] Days => selection.Days;

    /// <summary>Those that set a multiplier, the first that decides first.</summary>
    public OvertimeRule[] Overtime => selection.Overtime;

    public OvertimeRule? RegularRate => selection.RegularRate;

    public ShiftRule[] Shifts => selection.Shifts;

    public AllowanceRule[] Allowances => selection.Allowances;

    /// <summary>Those that are part of the rate.</summary>
    public AllowanceRule[] AllPurpose => selection.AllPurpose;

    public MinimumEngagementRule[] MinimumEngagements => selection.MinimumEngagements;

    public CasualLoadingRule[] CasualLoadings => selection.CasualLoadings;

    /// <summary>The minutes of the day at which a window of the rules begins or ends, in order.</summary>
    public int[] Edges => selection.Edges;

    /// <summary>What an hour is worth, all-purpose allowances included; null where nothing says it.</summary>
    public decimal? BaseRate { get; } = entry.Rate?.HourAmount is { } hour ? hour + selection.AllPurpose.Sum(rule => rule.Amount!.Value) : null;

    /// <summary>A rule as lines name it.</summary>
    public LineRule? NameOf(PayRule? rule) => selection.NameOf(rule);
}
