using Payroll.Domain.AuditEvents;
using Payroll.Domain.Common;
using Payroll.Domain.Common.Events;

namespace Payroll.Domain.Codes;

/// <summary>What a line of pay counts for, such as <c>ordinary</c>. Given earnings name one.</summary>
public sealed class EarningCode : Resource, IHasCode
{
    private EarningCode()
    {
        Code = string.Empty;
        Name = string.Empty;
    }

    private EarningCode(Guid id, Guid organizationId, string code, string name, EarningKind kind, EarningTreatment treatment, DateTimeOffset at)
        : base(id, organizationId, at)
    {
        Code = Text.RequiredCode(code, "code");
        Name = Text.Required(name, Text.NameLength, "name");
        Apply(kind, treatment);
    }

    /// <summary>Unique in the organization, case-sensitive; never changes.</summary>
    public string Code { get; private set; }

    /// <summary>What people call it, and what stands on a paystub when nothing else is said.</summary>
    public string Name { get; private set; }

    /// <summary>What it pays for.</summary>
    public EarningKind Kind { get; private set; }

    /// <summary>Its lines count for income tax.</summary>
    public bool Taxable { get; private set; }

    /// <summary>Its lines count for superannuation.</summary>
    public bool Superable { get; private set; }

    /// <summary>Its lines count for social security and Medicare.</summary>
    public bool Fica { get; private set; }

    /// <summary>Its lines count for the regular rate of overtime.</summary>
    public bool InRegularRate { get; private set; }

    /// <summary>Its lines are taxed as payments beside regular wages.</summary>
    public bool Supplemental { get; private set; }

    /// <summary>Whether new things take it.</summary>
    public CodeStatus Status { get; private set; }

    /// <summary>What has it keeps it, and nothing new takes it.</summary>
    public bool IsRetired => Status == CodeStatus.Retired;

    /// <summary>Lines of it are made without anybody naming it: it is never removed, retired, or made another kind.</summary>
    public bool IsNamedByCalculation => EngineCodes.All.Contains(Code);

    /// <summary>What its lines count for.</summary>
    public EarningTreatment Treatment => new(Taxable, Superable, Fica, InRegularRate, Supplemental);

    /// <summary>What the calculation knows of it.</summary>
    public EarningCodeSnapshot Snapshot => new(Code, Name, Kind);

    /// <summary>Adds an earning code to an organization.</summary>
    /// <exception cref="DomainRuleException">The code or the name is missing or too long.</exception>
    public static EarningCode Configure(
        Guid id, Guid organizationId, string code, string name, EarningKind kind, EarningTreatment treatment, DateTimeOffset at)
    {
        var added = new EarningCode(id, organizationId, code, name, kind, treatment, at);
        added.Raise(AuditActions.EarningCodeCreated, at, ("code", added.Code));
        return added;
    }

    /// <summary>Adds a code to a new organization. It is part of that event, and raises none of its own.</summary>
    public static EarningCode Seed(Guid id, Guid organizationId, StartingEarningCode starting, DateTimeOffset at) =>
        new(id, organizationId, starting.Code, starting.Name, starting.Kind, starting.Treatment, at);

    /// <summary>Gives it another name.</summary>
    /// <exception cref="DomainRuleException">The name is missing or too long.</exception>
    public void Rename(string name, DateTimeOffset at)
    {
        name = Text.Required(name, Text.NameLength, "name");
        if (name == Name) return;
        Name = name;
        Updated(at, "name");
    }

    /// <summary>Changes what it pays for and counts for. The caller sees to it that nothing uses it.</summary>
    /// <exception cref="DomainRuleException">The calculation itself names the code, and the kind is another one.</exception>
    public void Treat(EarningKind kind, EarningTreatment treatment, DateTimeOffset at)
    {
        if (kind == Kind && treatment == Treatment) return;
        if (kind != Kind && IsNamedByCalculation) throw Needed("have another kind");
        var changed = ChangedBy(kind, treatment).ToArray();
        Apply(kind, treatment);
        Updated(at, changed);
    }

    /// <summary>Retires it, or takes it back into use.</summary>
    /// <exception cref="DomainRuleException">The calculation itself names the code: it can't be retired.</exception>
    public void Become(CodeStatus status, DateTimeOffset at)
    {
        if (status == Status) return;
        if (status == CodeStatus.Retired && IsNamedByCalculation) throw Needed("be retired");
        Status = status;
        Updated(at, "status");
    }

    /// <inheritdoc/>
    public override DomainEvent? Removal(DateTimeOffset at) => new DomainEvent(AuditActions.EarningCodeRemoved, Id, at, ("code", Code));

    /// <summary>Refuses the removal of a code that the calculation itself names.</summary>
    /// <exception cref="DomainRuleException">It does.</exception>
    public void RefuseRemovalWhenNeeded()
    {
        if (IsNamedByCalculation) throw Needed("be removed");
    }

    // By the names and in the order in which the API has them.
    private IEnumerable<string> ChangedBy(EarningKind kind, EarningTreatment treatment)
    {
        if (kind != Kind) yield return "kind";
        if (treatment.Taxable != Taxable) yield return "taxable";
        if (treatment.Superable != Superable) yield return "superable";
        if (treatment.Fica != Fica) yield return "fica";
        if (treatment.InRegularRate != InRegularRate) yield return "in_regular_rate";
        if (treatment.Supplemental != Supplemental) yield return "supplemental";
    }

    private void Updated(DateTimeOffset at, params string[] changed)
    {
        Touch(at);
        Raise(new UpdateEvent(AuditActions.EarningCodeUpdated, Id, at, changed, ("code", Code)));
    }

    private DomainRuleException Needed(string change) => new(
        ErrorCodes.InUse, $"Lines of gross_pay, salaries, bonuses, overtime and allowances have the codes {string.Join(", ", EngineCodes.All)}: '{Code}' can't {change}. Give it another name instead.");

    private void Apply(EarningKind kind, EarningTreatment treatment)
    {
        Kind = kind;
        Taxable = treatment.Taxable;
        Superable = treatment.Superable;
        Fica = treatment.Fica;
        InRegularRate = treatment.InRegularRate;
        Supplemental = treatment.Supplemental;
    }
}
