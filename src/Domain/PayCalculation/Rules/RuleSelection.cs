using Payroll.Domain.PayCalculation.Time;
using Payroll.Domain.PayRules;

namespace Payroll.Domain.PayCalculation.Rules;

/// <summary>The rules of a set whose conditions name an entry, by type, in the order of the set. Entries for which they are the same share one.</summary>
internal sealed class RuleSelection
{
    private const int MinutesOfAnHour = 60;

    private readonly PayRuleSetSnapshot? set;
    private readonly Dictionary<PayRule, LineRule> names = new(ReferenceEqualityComparer.Instance);

    public RuleSelection(PayRuleSetSnapshot? set, IReadOnlyCollection<PayRule> rules, string employmentType)
    {
        this.set = set;
        Days = [.. rules.OfType<DayRule>()];
        Overtime = [.. rules.OfType<OvertimeRule>().Where(rule => rule.Rate == OvertimeRate.BaseRate).OrderBy(OvertimePricing.Precedence)];
        RegularRate = rules.OfType<OvertimeRule>().FirstOrDefault(rule => rule.Rate == OvertimeRate.RegularRate);
        Shifts = [.. rules.OfType<ShiftRule>()];
        Allowances = [.. rules.OfType<AllowanceRule>().Where(rule => !rule.AllPurpose)];
        AllPurpose = [.. rules.OfType<AllowanceRule>().Where(rule => rule.AllPurpose)];
        MinimumEngagements = [.. rules.OfType<MinimumEngagementRule>()];
        CasualLoadings = [.. rules.OfType<CasualLoadingRule>().Where(rule => rule.EmploymentTypes.Contains(employmentType, StringComparer.Ordinal))];
        Edges = [.. Windows().SelectMany(window => new[] { MinuteOf(window.From), MinuteOf(window.To) }).Distinct().Order()];
    }

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

    /// <summary>The minutes of the day at which a window begins or ends, in order.</summary>
    public int[] Edges { get; }

    /// <summary>A rule as lines name it.</summary>
    public LineRule? NameOf(PayRule? rule)
    {
        if (rule is null || set is null) return null;
        if (!names.TryGetValue(rule, out var name)) names[rule] = name = new LineRule(set.PayRuleId, set.Version, rule.Name);
        return name;
    }

    private IEnumerable<TimeWindow> Windows() => Overtime.Select(rule => rule.Span)
        .Concat(Days.Select(rule => rule.Window))
        .Concat(Shifts.Where(rule => rule.Match == ShiftMatch.HoursWithin).Select(rule => rule.Window))
        .OfType<TimeWindow>();

    private static int MinuteOf(TimeOnly time) => (time.Hour * MinutesOfAnHour) + time.Minute;
}

/// <summary>The selections of one employee's entries: most entries share one.</summary>
internal sealed class RuleSelections(WorkCalendar calendar)
{
    private readonly List<(PayRuleSetSnapshot? Set, PayRule[] Rules, string EmploymentType, RuleSelection Selection)> known = [];

    /// <summary>The rules for an entry.</summary>
    public RuleSelection Of(WorkEntry entry)
    {
        PayRule[] rules = [.. entry.Rules.Where(rule => RuleMatch.Mismatch(rule, entry, calendar) is null)];
        foreach (var one in known)
            if (ReferenceEquals(one.Set, entry.RuleSet) && one.EmploymentType == entry.EmploymentType && AreSame(one.Rules, rules)) return one.Selection;
        var selection = new RuleSelection(entry.RuleSet, rules, entry.EmploymentType);
        known.Add((entry.RuleSet, rules, entry.EmploymentType, selection));
        return selection;
    }

    private static bool AreSame(PayRule[] left, PayRule[] right)
    {
        if (left.Length != right.Length) return false;
        for (var at = 0; at < left.Length; at++)
            if (!ReferenceEquals(left[at], right[at])) return false;
        return true;
    }
}
