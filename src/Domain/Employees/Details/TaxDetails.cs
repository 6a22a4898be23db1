using System.Text.Json.Serialization;
using Payroll.Domain.Common;
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

    /// <summary>Every amount with fractions of a cent, by its path inside the employee.</summary>
    public IEnumerable<FieldError> CheckDecimals() =>
        Amounts().Select(amount => FieldError.OfDecimals($"tax.{amount.Member}", amount.Value, 2)).OfType<FieldError>();

    /// <summary>The amounts, by the names of their members.</summary>
    protected abstract IEnumerable<(string Member, decimal Value)> Amounts();
}
