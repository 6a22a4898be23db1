using System.Globalization;
using System.Text.Json;
using Payroll.Domain.Common;

namespace Payroll.Domain.PayRules;

/// <summary>The rules that a rule set keeps by itself: the form of each rule, and rules that contradict each other.</summary>
public static class PayRuleSetRules
{
    /// <summary>How many rules a set has at most.</summary>
    public const int MaxRules = 100;

    /// <summary>Every rule that is broken, with the path of the member.</summary>
    public static IEnumerable<FieldError> Check(PayRuleSetTerms terms)
    {
        if (string.IsNullOrEmpty(terms.Code)) yield return new("code", FieldErrorCodes.Required, "Give code.");
        else if (!Text.IsCode(terms.Code)) yield return new("code", FieldErrorCodes.InvalidFormat, Text.CodeMessage);
        if (terms.Name is null) yield return new("name", FieldErrorCodes.Required, "Give name.");
        else if (terms.Name.Length > Text.NameLength) yield return new("name", FieldErrorCodes.TooLong, $"Give at most {Text.NameLength} characters.");
        if (terms.Project?.Length > Text.NameLength) yield return new("project", FieldErrorCodes.TooLong, $"Give at most {Text.NameLength} characters.");
        if (terms.PayGroupId is not null && terms.Project is not null)
            yield return new("project", FieldErrorCodes.Inconsistent, "Rules are for a pay group or for a project. Give one of them, or neither for the whole organization.");
        if (!PayrollDates.IsAccepted(terms.EffectiveFrom))
            yield return new("effective_from", FieldErrorCodes.OutOfRange, string.Create(CultureInfo.InvariantCulture, $"Give a date from {PayrollDates.Earliest:O} to {PayrollDates.Latest:O}."));
        if (terms.Rules.Count > MaxRules) yield return new("rules", FieldErrorCodes.TooLong, $"Give at most {MaxRules} rules.");
        for (var at = 0; at < terms.Rules.Count; at++)
            foreach (var error in terms.Rules[at].Check($"rules[{at}]").Concat(CheckAgainstEarlier(terms.Rules, at))) yield return error;
    }

    /// <summary>Whether two lists have the same rules in the same order.</summary>
    internal static bool AreSame(IReadOnlyList<PayRule> left, IReadOnlyList<PayRule> right) => Written(left) == Written(right);

    private static IEnumerable<FieldError> CheckAgainstEarlier(IReadOnlyList<PayRule> rules, int at)
    {
        for (var earlier = 0; earlier < at; earlier++)
        {
            if (rules[earlier].Name == rules[at].Name)
                yield return new($"rules[{at}].name", FieldErrorCodes.Duplicate, $"rules[{earlier}] has this name too. Lines name their rule: give each its own.");
            if (Written(rules[earlier].When) == Written(rules[at].When) && Contradict(rules[earlier], rules[at]) is { } why)
                yield return new($"rules[{at}]", FieldErrorCodes.Inconsistent, $"{why} rules[{earlier}] is for the same work. Leave one out, or give them different conditions in when.");
        }
    }

    private static string? Contradict(PayRule left, PayRule right) => (left, right) switch
    {
        (OvertimeRule one, OvertimeRule other) when one.Basis == other.Basis => "Two overtime rules have the same basis.",
        (DayRule one, DayRule other) when one.Days.Intersect(other.Days).Any() && Overlap(one.Window, other.Window) => "Two day rules share a day.",
        (MinimumEngagementRule one, MinimumEngagementRule other) when one.Days is null || other.Days is null || one.Days.Intersect(other.Days).Any() =>
            "Two minimum engagements share a day.",
        (CasualLoadingRule one, CasualLoadingRule other) when one.EmploymentTypes.Intersect(other.EmploymentTypes, StringComparer.Ordinal).Any() =>
            "Two casual loadings share an employment type.",
        _ => null,
    };

    private static bool Overlap(TimeWindow? left, TimeWindow? right) => left is null || right is null || (left.From < EndOf(right) && right.From < EndOf(left));

    private static TimeOnly EndOf(TimeWindow window) => window.To == TimeOnly.MinValue ? TimeOnly.MaxValue : window.To;

    private static string Written<T>(T value) => JsonSerializer.Serialize(value);
}
