using Payroll.Domain.AuditEvents;
using Payroll.Domain.Common;
using Payroll.Domain.Common.Events;

namespace Payroll.Domain.Organizations;

/// <summary>The tenant: an employer. Every other thing belongs to exactly one.</summary>
public sealed class Organization : EventSource
{
    private Organization()
    {
        Name = string.Empty;
    }

    /// <summary>The organization's id.</summary>
    public Guid Id { get; private set; }

    /// <summary>What people call it.</summary>
    public string Name { get; private set; }

    /// <summary>The registered name, as it stands on paystubs.</summary>
    public string? LegalName { get; private set; }

    /// <summary>Australian Business Number, eleven digits.</summary>
    public string? Abn { get; private set; }

    /// <summary>US Employer Identification Number, nine digits as <c>12-3456789</c>.</summary>
    public string? Ein { get; private set; }

    /// <summary>The employer's postal address.</summary>
    public PostalAddress? Address { get; private set; }

    /// <summary>1 when made, one more with each change.</summary>
    public int Version { get; private set; }

    /// <summary>When it was made, UTC.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it was last changed, UTC.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Founds an organization.</summary>
    public static Organization Found(Guid id, string name, DateTimeOffset at)
    {
        var organization = new Organization
        {
            Id = id,
            Name = Text.Required(name, Text.NameLength, "name"),
            Version = 1,
            CreatedAt = at,
            UpdatedAt = at,
        };
        organization.Raise(organization.Creation);
        return organization;
    }

    /// <summary>The event of its founding: for its own audit trail, and for that of the operator's organization.</summary>
    public DomainEvent Creation => new(AuditActions.OrganizationCreated, Id, CreatedAt, ("name", Name));

    /// <inheritdoc/>
    /// <remarks>An organization is never removed: its audit events aren't.</remarks>
    public override DomainEvent? Removal(DateTimeOffset at) => null;

    /// <summary>Replaces the employer's details.</summary>
    public void Update(string name, string? legalName, string? abn, string? ein, PostalAddress? address, DateTimeOffset at)
    {
        var before = (Name, LegalName, Abn, Ein, Address);
        Name = Text.Required(name, Text.NameLength, "name");
        LegalName = Text.Optional(legalName, Text.NameLength, "legal_name");
        Abn = Text.Optional(abn?.Replace(" ", string.Empty, StringComparison.Ordinal), 11, "abn");
        Ein = Text.Optional(ein, 10, "ein");
        Address = address;
        if (before == (Name, LegalName, Abn, Ein, Address)) return;
        Version++;
        UpdatedAt = at;
        Raise(new DomainEvent(AuditActions.OrganizationUpdated, Id, at));
    }
}
