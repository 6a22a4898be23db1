using Payroll.Domain.Common;

namespace Payroll.Domain.Organizations;

/// <summary>The tenant: an employer. Every other thing belongs to exactly one.</summary>
public sealed class Organization
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
    public static Organization Found(Guid id, string name, DateTimeOffset at) => new()
    {
        Id = id,
        Name = Text.Required(name, Text.NameLength, "name"),
        Version = 1,
        CreatedAt = at,
        UpdatedAt = at,
    };

    /// <summary>Replaces the employer's details.</summary>
    public void Describe(string name, string? legalName, string? abn, string? ein, PostalAddress? address, DateTimeOffset at)
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
    }
}
