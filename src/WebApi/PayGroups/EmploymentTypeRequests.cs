using System.ComponentModel.DataAnnotations;
using Payroll.Application.Common;
using Payroll.Domain.Common;
using Payroll.Domain.PayGroups;

namespace Payroll.WebApi.PayGroups;

/// <summary>A new kind of employment.</summary>
public sealed record CreateEmploymentTypeRequest
{
    /// <summary>What employees will refer to.</summary>
    [Required, StringLength(Text.CodeLength), RegularExpression(Text.CodePattern, ErrorMessage = Text.CodeMessage)]
    public string? Code { get; init; }

    /// <summary>What people call it.</summary>
    [Required, StringLength(Text.NameLength)]
    public string? Name { get; init; }

    /// <summary>Whether tax is withheld; employee when left out.</summary>
    public TaxTreatment? TaxTreatment { get; init; }
}

/// <summary>Changes of a kind of employment; what is left out stays.</summary>
public sealed record UpdateEmploymentTypeRequest
{
    /// <summary>What people call it.</summary>
    [StringLength(Text.NameLength, MinimumLength = 1)]
    public Optional<string> Name { get; init; }

    /// <summary>Whether tax is withheld. Changes only while no employment has this type.</summary>
    public Optional<TaxTreatment> TaxTreatment { get; init; }
}
