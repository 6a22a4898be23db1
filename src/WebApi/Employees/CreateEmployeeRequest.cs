using System.ComponentModel.DataAnnotations;
using Payroll.Application.Employees;
using Payroll.Application.Employees.Details;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;

namespace Payroll.WebApi.Employees;

/// <summary>A new employee.</summary>
public sealed record CreateEmployeeRequest
{
    /// <summary>Given name.</summary>
    [Required, StringLength(Text.NameLength)]
    public string? FirstName { get; init; }

    /// <summary>Family name.</summary>
    [Required, StringLength(Text.NameLength)]
    public string? LastName { get; init; }

    /// <summary>E-mail address: unique in the organization, case ignored, and it stays taken when employment ends.</summary>
    [Required, StringLength(EmailAddress.MaxLength), EmailAddress]
    public string? Email { get; init; }

    /// <summary>The id in your own system: unique in the organization, case-sensitive.</summary>
    [StringLength(Text.ExternalIdLength)]
    public string? ExternalId { get; init; }

    /// <summary>The code of an employment type, such as full_time.</summary>
    [Required, StringLength(Text.CodeLength)]
    public string? EmploymentType { get; init; }

    /// <summary>The code of a pay group.</summary>
    [Required, StringLength(Text.CodeLength)]
    public string? PayGroup { get; init; }

    /// <summary>The code of the pay group's schedule, to have it checked.</summary>
    [StringLength(Text.CodeLength)]
    public string? PaySchedule { get; init; }

    /// <summary>The first day of employment.</summary>
    [Required]
    public DateOnly? StartDate { get; init; }

    /// <summary>Trade and level, in your words.</summary>
    [StringLength(Text.NameLength)]
    public string? Classification { get; init; }

    /// <summary>The days of the week that are worked; Monday to Friday when left out.</summary>
    [MinLength(1), MaxLength(7)]
    public IReadOnlyList<DayOfWeek>? WorkingDays { get; init; }

    /// <summary>Where net pay goes.</summary>
    public BankAccountRequest? BankAccount { get; init; }

    /// <summary>The withholding declaration, by the pay group's jurisdiction.</summary>
    public TaxRequest? Tax { get; init; }

    /// <summary>Date of birth.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>Where superannuation goes.</summary>
    public SuperFundRequest? SuperFund { get; init; }

    internal CreateEmployee ToCommand() => new(new EmployeeFields
    {
        FirstName = FirstName,
        LastName = LastName,
        Email = Email,
        ExternalId = ExternalId,
        EmploymentType = EmploymentType,
        PayGroup = PayGroup,
        PaySchedule = PaySchedule,
        StartDate = StartDate,
        Classification = Classification,
        WorkingDays = WorkingDays,
        BankAccount = BankAccount?.ToInput(),
        Tax = Tax,
        BirthDate = BirthDate,
        SuperFund = SuperFund?.ToInput(),
    });
}
