using Payroll.Domain.AuditEvents;
using Payroll.Domain.Common;
using Payroll.Domain.Common.Events;

namespace Payroll.Domain.Codes;

/// <summary>What the cost of time is booked to: a place in a tree of projects, phases, tasks.</summary>
public sealed class CostCode : Resource, IHasCode
{
    /// <summary>The maximum depth of the tree, including the top level.</summary>
    public const int MaxLevels = 10;

    private CostCode()
    {
        Code = string.Empty;
        Name = string.Empty;
    }

    private CostCode(Guid id, Guid organizationId, string code, string name, DateTimeOffset at)
        : base(id, organizationId, at)
    {
        Code = Text.RequiredCode(code, "code");
        Name = Text.Required(name, Text.NameLength, "name");
    }

    /// <summary>Unique in the organization, case-sensitive; never changes.</summary>
    public string Code { get; private set; }

    /// <summary>What people call it.</summary>
    public string Name { get; private set; }

    /// <summary>The cost code above it; null at the top.</summary>
    public Guid? ParentId { get; private set; }

    /// <summary>The cost code above it, where it is loaded.</summary>
    public CostCode? Parent { get; private set; }

    /// <summary>Whether new things take it.</summary>
    public CodeStatus Status { get; private set; }

    /// <summary>What has it keeps it, and nothing new takes it.</summary>
    public bool IsRetired => Status == CodeStatus.Retired;

    /// <summary>Adds a cost code to an organization, below another one or at the top.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="organizationId">The tenant.</param>
    /// <param name="code">Its code.</param>
    /// <param name="name">Its name.</param>
    /// <param name="place">Where it comes.</param>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="DomainRuleException">The code or the name is missing or too long; the place is not free for it.</exception>
    public static CostCode Configure(Guid id, Guid organizationId, string code, string name, CostCodePlace place, DateTimeOffset at)
    {
        var added = new CostCode(id, organizationId, code, name, at);
        added.Apply(place, 1);
        added.Raise(AuditActions.CostCodeCreated, at, ("code", added.Code));
        return added;
    }

    /// <summary>Gives it another name.</summary>
    /// <exception cref="DomainRuleException">The name is missing or too long.</exception>
    public void Rename(string name, DateTimeOffset at)
    {
        name = Text.Required(name, Text.NameLength, "name");
        if (name == Name) return;
        Name = name;
        Updated(at, "name");
    }

    /// <summary>Moves it, with all below it.</summary>
    /// <param name="place">Where it comes.</param>
    /// <param name="levels">How many levels it and those below it have: 1 when it has none below it.</param>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="DomainRuleException">The place lies in its own branch, below a retired code, or too deep.</exception>
    public void Move(CostCodePlace place, int levels, DateTimeOffset at)
    {
        if (place.Parent?.Id == ParentId) return;
        Apply(place, levels);
        Updated(at, "parent");
    }

    /// <summary>Retires it, or takes it back into use. Those below it stay as they are.</summary>
    public void Become(CodeStatus status, DateTimeOffset at)
    {
        if (status == Status) return;
        Status = status;
        Updated(at, "status");
    }

    /// <inheritdoc/>
    public override DomainEvent? Removal(DateTimeOffset at) => new DomainEvent(AuditActions.CostCodeRemoved, Id, at, ("code", Code));

    private void Updated(DateTimeOffset at, params string[] changed)
    {
        Touch(at);
        Raise(new UpdateEvent(AuditActions.CostCodeUpdated, Id, at, changed, ("code", Code)));
    }

    private void Apply(CostCodePlace place, int levels)
    {
        place.Refuse(Id, levels);
        Parent = place.Parent;
        ParentId = place.Parent?.Id;
    }
}
