using Payroll.Domain.PayCalculation.Time;
using Payroll.Domain.PayRules;

namespace Payroll.Domain.PayCalculation.Rules;

/// <summary>An entry with the rules of its set whose conditions name it, by type, in the order of the set.</summary>
internal sealed class EntryRules
{
    private readonly Dictionary<PayRule, LineRule> names = new(ReferenceEqualityComparer.Instance);

    public EntryRules(WorkEntry entry, WorkCalendar calendar)
    {
        Entry = entry;
        var rules = entry.Rules.Where(rule => RuleMatch.Mismatch(rule, entry, calendar) is null).ToList();
        Days = [.. rules.OfType<DayRule>()];
        Overtime = [.. rules.OfType<OvertimeRule>().Where(rule => rule.Rate == OvertimeRate.BaseRate).OrderBy(OvertimePricing.Precedence)];
        RegularRate = rules.OfType<OvertimeRule>().FirstOrDefault(rule => rule.Rate == OvertimeRate.RegularRate);
        Shifts = [.. rules.OfType<ShiftRule>()];
        Allowances = [.. rules.OfType<AllowanceRule>().Where(rule => !rule.AllPurpose)];
        AllPurpose = [.. rules.OfType<AllowanceRule>().Where(rule => rule.AllPurpose)];
        MinimumEngagements = [.. rules.OfType<MinimumEngagementRule>()];
        CasualLoadings = [.. rules.OfType<CasualLoadingRule>().Where(rule => rule.EmploymentTypes.Contains(entry.EmploymentType, StringComparer.Ordinal))];
        BaseRate = entry.Rate?.HourAmount is { } hour ? hour + AllPurpose.Sum(rule => rule.Amount!.Value) : null;
    }

    public WorkEntry Entry { get; }

    public DayRule[] Days { get; }

    /// <summary>Those that set a multiplier, the first that decides first.</summary>
    public OvertimeRule[] Overtime { get; }

    public OvertimeRule? RegularRate { get; }

    public ShiftRule[] Shifts { get; }

    public AllowanceRule[] Allowances { get; }

    /// <summary>Those that are part of the rate.</summary>
    public AllowanceRule[] AllPurpose { get; }

    public MinimumEngagementRule[] MinimumEngagements { get; }

    public CasualLoadingRule[] CasualLoadings { get; }

    /// <summary>What an hour is worth, all-purpose allowances included; null where nothing says it.</summary>
    public decimal? BaseRate { get; }

    /// <summary>A rule as lines name it.</summary>
    public LineRule? NameOf(PayRule? rule)
    {
        if (rule is null || Entry.RuleSet is not { } set) return null;
        if (!names.TryGetValue(rule, out var name)) names[rule] = name = new LineRule(set.PayRuleId, set.Version, rule.Name);
        return name;
    }
}
