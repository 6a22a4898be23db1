using System.ComponentModel.DataAnnotations;
using Payroll.Application.Common;
using Payroll.Application.Organizations;
using Payroll.Domain.Common;
using Payroll.Domain.Organizations;

namespace Payroll.WebApi.Organizations;

/// <summary>A new organization.</summary>
public sealed record CreateOrganizationRequest
{
    /// <summary>What people call it.</summary>
    [Required, StringLength(Text.NameLength)]
    public string? Name { get; init; }
}

/// <summary>The employer's details. What is left out is cleared.</summary>
public sealed record UpdateOrganizationRequest
{
    /// <summary>What people call it.</summary>
    [Required, StringLength(Text.NameLength)]
    public string? Name { get; init; }

    /// <summary>The registered name, as it stands on paystubs.</summary>
    [StringLength(Text.NameLength)]
    public string? LegalName { get; init; }

    /// <summary>Australian Business Number, eleven digits.</summary>
    [StringLength(14), DocumentedForm(Pattern = "^(?: *[0-9]){11} *$")]
    public string? Abn { get; init; }

    /// <summary>US Employer Identification Number, such as 12-3456789.</summary>
    [StringLength(10), DocumentedForm(Pattern = "^[0-9]{2}-[0-9]{7}$")]
    public string? Ein { get; init; }

    /// <summary>The postal address.</summary>
    public PostalAddressRequest? Address { get; init; }

    internal UpdateCurrentOrganization ToCommand(ExpectedVersion? expectedVersion) =>
        new(Name!, LegalName, Abn, Ein, Address?.ToAddress(), expectedVersion);
}

/// <summary>A postal address.</summary>
public sealed record PostalAddressRequest
{
    /// <summary>Street and number.</summary>
    [Required, StringLength(Text.NameLength)]
    public string? Line1 { get; init; }

    /// <summary>What else is needed to find it.</summary>
    [StringLength(Text.NameLength)]
    public string? Line2 { get; init; }

    /// <summary>City or suburb.</summary>
    [Required, StringLength(Text.NameLength)]
    public string? City { get; init; }

    /// <summary>State, territory or province.</summary>
    [StringLength(Text.NameLength)]
    public string? Region { get; init; }

    /// <summary>Postal code.</summary>
    [StringLength(20)]
    public string? PostalCode { get; init; }

    /// <summary>ISO 3166-1 alpha-2, such as AU.</summary>
    [Required, StringLength(2), RegularExpression("^[A-Z]{2}$", ErrorMessage = "Give the two capital letters of ISO 3166-1, such as AU.")]
    public string? Country { get; init; }

    internal PostalAddress ToAddress() => new(Line1!, Line2, City!, Region, PostalCode, Country!);
}
