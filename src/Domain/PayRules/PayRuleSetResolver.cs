namespace Payroll.Domain.PayRules;

/// <summary>Finds the rule set of some work: the project's, else the pay group's, else the organization's; of these the last that has started.</summary>
public sealed class PayRuleSetResolver(IEnumerable<PayRuleSet> sets)
{
    private readonly ILookup<(Guid? PayGroupId, string? Project), PayRuleSet> byScope =
        sets.OrderByDescending(set => set.EffectiveFrom).ToLookup(set => (set.PayGroupId, set.Project));

    /// <summary>The set in force on the work date; null: there is none.</summary>
    public PayRuleSet? Resolve(Guid payGroupId, string? project, DateOnly workDate) =>
        (project is null ? null : InForce(null, project, workDate)) ?? InForce(payGroupId, null, workDate) ?? InForce(null, null, workDate);

    private PayRuleSet? InForce(Guid? payGroupId, string? project, DateOnly day) => byScope[(payGroupId, project)].FirstOrDefault(set => set.EffectiveFrom <= day);
}
