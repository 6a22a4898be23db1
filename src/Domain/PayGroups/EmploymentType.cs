using Payroll.Domain.AuditEvents;
using Payroll.Domain.Common;
using Payroll.Domain.Common.Events;

namespace Payroll.Domain.PayGroups;

/// <summary>A configured kind of employment, such as <c>full_time</c>.</summary>
public sealed class EmploymentType : Resource, IHasCode
{
    private EmploymentType()
    {
        Code = string.Empty;
        Name = string.Empty;
    }

    private EmploymentType(Guid id, Guid organizationId, string code, string name, TaxTreatment taxTreatment, DateTimeOffset at)
        : base(id, organizationId, at)
    {
        Code = Text.RequiredCode(code, "code");
        Name = Text.Required(name, Text.NameLength, "name");
        TaxTreatment = taxTreatment;
    }

    /// <summary>The types that every organization starts with: code, name, treatment.</summary>
    public static IReadOnlyList<(string Code, string Name, TaxTreatment TaxTreatment)> FromTheStart { get; } =
    [
        ("full_time", "Full time", TaxTreatment.Employee),
        ("part_time", "Part time", TaxTreatment.Employee),
        ("casual", "Casual", TaxTreatment.Employee),
        ("contractor", "Contractor", TaxTreatment.Contractor),
    ];

    /// <summary>Unique in the organization, case-sensitive; never changes.</summary>
    public string Code { get; private set; }

    /// <summary>What people call it.</summary>
    public string Name { get; private set; }

    /// <summary>Whether tax is withheld.</summary>
    public TaxTreatment TaxTreatment { get; private set; }

    /// <summary>Adds a kind of employment to an organization.</summary>
    public static EmploymentType Configure(
        Guid id, Guid organizationId, string code, string name, TaxTreatment taxTreatment, DateTimeOffset at)
    {
        var type = Seed(id, organizationId, code, name, taxTreatment, at);
        type.Raise(AuditActions.EmploymentTypeCreated, at, ("code", type.Code));
        return type;
    }

    /// <summary>Adds one of <see cref="FromTheStart"/> to a new organization. It is part of that event, and raises none of its own.</summary>
    public static EmploymentType Seed(Guid id, Guid organizationId, string code, string name, TaxTreatment taxTreatment, DateTimeOffset at) =>
        new(id, organizationId, code, name, taxTreatment, at);

    /// <summary>Gives it another name.</summary>
    public void Rename(string name, DateTimeOffset at)
    {
        name = Text.Required(name, Text.NameLength, "name");
        if (name == Name) return;
        Name = name;
        Updated(at, "name");
    }

    /// <summary>Changes whether tax is withheld. The caller checks that no employment has this type.</summary>
    public void Treat(TaxTreatment taxTreatment, DateTimeOffset at)
    {
        if (taxTreatment == TaxTreatment) return;
        TaxTreatment = taxTreatment;
        Updated(at, "tax_treatment");
    }

    /// <inheritdoc/>
    public override DomainEvent? Removal(DateTimeOffset at) => new DomainEvent(AuditActions.EmploymentTypeRemoved, Id, at, ("code", Code));

    private void Updated(DateTimeOffset at, params string[] changed)
    {
        Touch(at);
        Raise(new UpdateEvent(AuditActions.EmploymentTypeUpdated, Id, at, changed, ("code", Code)));
    }
}
