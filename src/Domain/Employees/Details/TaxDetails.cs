using System.Text.Json.Serialization;
using Payroll.Domain.PayGroups;

namespace Payroll.Domain.Employees.Details;

/// <summary>What an employee declared for withholding, by jurisdiction. Tax identifiers are kept apart, encrypted.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "of")]
[JsonDerivedType(typeof(AustralianTaxDetails), "AU")]
[JsonDerivedType(typeof(UnitedStatesTaxDetails), "US")]
public abstract record TaxDetails
{
    /// <summary>Whose declaration it is.</summary>
    [JsonIgnore]
    public abstract Jurisdiction Jurisdiction { get; }
}
