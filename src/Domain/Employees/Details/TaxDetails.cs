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

/// <summary>A tax file number or social security number: kept encrypted, shown by its last digits.</summary>
/// <param name="ProtectedNumber">The number, encrypted for this employee's row.</param>
/// <param name="LastDigits">Its last three (Australia) or four (United States) digits.</param>
public sealed record TaxIdentifier(string ProtectedNumber, string LastDigits);
