using System.Globalization;
using Payroll.Domain.AuditEvents;
using Payroll.Domain.Common;
using Payroll.Domain.Common.Events;

namespace Payroll.Domain.PayRules;

/// <summary>
/// The pay rules of a project, of a pay group or of the organization, from one day on. It holds until the next set of the same scope starts.
/// </summary>
public sealed class PayRuleSet : Resource
{
    /// <summary>The length of <see cref="Scope"/>.</summary>
    public const int ScopeLength = Text.NameLength + 20;

    private PayRuleSet()
    {
        (Code, Name, Rules) = (string.Empty, string.Empty, []);
    }

    private PayRuleSet(Guid id, Guid organizationId, PayRuleSetTerms terms, DateTimeOffset at)
        : base(id, organizationId, at)
    {
        (Code, Name, Rules) = (string.Empty, string.Empty, []);
        Apply(terms);
        Raise(AuditActions.PayRuleCreated, at, ("code", Code));
    }

    /// <summary>What callers call it; the sets of a code are its versions, each with its own first day. Never changes.</summary>
    public string Code { get; private set; }

    /// <summary>What people call it.</summary>
    public string Name { get; private set; }

    /// <summary>The only pay group that it is for; null: any, or a project's.</summary>
    public Guid? PayGroupId { get; private set; }

    /// <summary>The only project that it is for; null: any.</summary>
    public string? Project { get; private set; }

    /// <summary>What it is for, as one text, of which the first days of its sets are told apart: a project, a pay group, or nothing for the organization.</summary>
    public string Scope { get; private set; } = string.Empty;

    /// <summary>The first day on which it holds.</summary>
    public DateOnly EffectiveFrom { get; private set; }

    /// <summary>The rules, in order; none: hours have their rate alone.</summary>
    public IReadOnlyList<PayRule> Rules { get; private set; }

    /// <summary>The last work date that a submitted run priced with it; null: none has, and everything can still change.</summary>
    public DateOnly? LastUsedOn { get; private set; }

    /// <summary>All that can be said of it, as one value.</summary>
    public PayRuleSetTerms Terms => new() { Code = Code, Name = Name, PayGroupId = PayGroupId, Project = Project, EffectiveFrom = EffectiveFrom, Rules = Rules };

    /// <summary>Creates a rule set.</summary>
    /// <exception cref="DomainRuleException">The terms break one of <see cref="PayRuleSetRules"/>.</exception>
    public static PayRuleSet Create(Guid id, Guid organizationId, PayRuleSetTerms terms, DateTimeOffset at) => new(id, organizationId, terms, at);

    /// <summary>Changes what is said of it. Of a used set only the name can change.</summary>
    /// <exception cref="DomainRuleException">The terms break one of <see cref="PayRuleSetRules"/>, or a submitted run has used the set.</exception>
    public void Update(PayRuleSetTerms terms, DateTimeOffset at)
    {
        List<string> changed = [.. Terms.ChangedTo(terms)];
        if (changed.Count == 0) return;
        if (LastUsedOn is { } used && changed.Any(member => member != "name"))
            throw InUse($"Submitted runs have priced hours up to {Written(used)} with these rules: only the name can change. Add a rule set with a later effective_from.");
        Apply(terms);
        Touch(at);
        Raise(new UpdateEvent(AuditActions.PayRuleUpdated, Id, at, [.. changed]));
    }

    /// <summary>Records that a submitted run priced a work date with it; an earlier date than the last changes nothing. The version stays.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It does not hold yet on that day.</exception>
    public void Use(DateOnly day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(day, EffectiveFrom);
        if (LastUsedOn is null || LastUsedOn < day) LastUsedOn = day;
    }

    /// <exception cref="DomainRuleException">A submitted run has used it.</exception>
    public void RefuseRemovalOnceUsed()
    {
        if (LastUsedOn is { } used)
            throw InUse($"Submitted runs have priced hours up to {Written(used)} with these rules: they can't be removed. Add a rule set with a later effective_from.");
    }

    /// <summary>Refuses a set of the same scope that would take over days which submitted runs have priced with this one.</summary>
    /// <exception cref="DomainRuleException">It starts on such a day.</exception>
    public void RefuseSuccessorOn(DateOnly effectiveFrom)
    {
        if (effectiveFrom > EffectiveFrom && effectiveFrom <= LastUsedOn)
            throw InUse($"Submitted runs have priced hours up to {Written(LastUsedOn.Value)} with the rule set '{Code}'. Give a later effective_from.");
    }

    /// <inheritdoc/>
    public override DomainEvent? Removal(DateTimeOffset at) => new DomainEvent(AuditActions.PayRuleRemoved, Id, at, ("code", Code));

    private void Apply(PayRuleSetTerms terms)
    {
        if (PayRuleSetRules.Check(terms).FirstOrDefault() is { } broken) throw DomainRuleException.OfField(broken.Field, broken.Code, broken.Message);
        (Code, Name, PayGroupId, Project) = (terms.Code!, terms.Name!, terms.PayGroupId, terms.Project);
        Scope = terms.Project is { } project ? $"project:{project}" : terms.PayGroupId is { } group ? $"pay_group:{group:D}" : string.Empty;
        (EffectiveFrom, Rules) = (terms.EffectiveFrom, terms.Rules);
    }

    private static DomainRuleException InUse(string message) => new(ErrorCodes.PayRuleInUse, message);

    private static string Written(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}

/// <summary>All that can be said of a rule set, as one value. What it may hold says <see cref="PayRuleSetRules"/>.</summary>
public sealed record PayRuleSetTerms
{
    /// <summary>What callers call it; required.</summary>
    public required string? Code { get; init; }

    /// <summary>What people call it; required.</summary>
    public required string? Name { get; init => field = Text.TrimToNull(value); }

    /// <summary>The only pay group that it is for.</summary>
    public Guid? PayGroupId { get; init; }

    /// <summary>The only project that it is for.</summary>
    public string? Project { get; init => field = Text.TrimToNull(value); }

    /// <summary>The first day on which it holds.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>The rules, in order.</summary>
    public required IReadOnlyList<PayRule> Rules { get; init; }

    /// <summary>The members that other terms say otherwise, by the names and in the order in which the API has them.</summary>
    public IEnumerable<string> ChangedTo(PayRuleSetTerms other)
    {
        if (other.Name != Name) yield return "name";
        if (other.PayGroupId != PayGroupId) yield return "pay_group";
        if (other.Project != Project) yield return "project";
        if (other.EffectiveFrom != EffectiveFrom) yield return "effective_from";
        if (!PayRuleSetRules.AreSame(Rules, other.Rules)) yield return "rules";
    }
}
