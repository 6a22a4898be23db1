using System.ComponentModel.DataAnnotations;
using Payroll.Application.Common;
using Payroll.Application.Employees;
using Payroll.Application.Employees.Details;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using Payroll.Domain.Employees.Details;
using Payroll.WebApi.RequestReading;

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

    internal CreateEmployee ToCommand() => new(
        FirstName!,
        LastName!,
        Email!,
        ExternalId,
        EmploymentType!,
        PayGroup!,
        PaySchedule,
        StartDate.GetValueOrDefault(),
        Classification,
        WorkingDays,
        BankAccount?.ToInput(),
        Tax?.ToInput(),
        BirthDate,
        SuperFund?.ToInput());
}

/// <summary>A bank account.</summary>
public sealed record BankAccountRequest
{
    /// <summary>Kept encrypted, and shown by its last four characters. US 4 to 17 digits, AU 5 to 9 digits, none 4 to 34 letters and digits.</summary>
    [Required, StringLength(34), DocumentedForm(Pattern = BankAccountForms.AccountNumber)]
    public string? AccountNumber { get; init; }

    /// <summary>US: nine digits with the check digit. AU: a BSB of six digits. None: digits.</summary>
    [Required, StringLength(34), DocumentedForm(Pattern = BankAccountForms.RoutingNumber)]
    public string? RoutingNumber { get; init; }

    /// <summary>Checking or savings.</summary>
    [Required]
    public BankAccountType? AccountType { get; init; }

    internal BankAccountInput ToInput() => new(AccountNumber, RoutingNumber, AccountType);
}

/// <summary>A bank account that is changed: what is left out stays. All three members where there is none yet.</summary>
public sealed record UpdateBankAccountRequest
{
    /// <summary>Kept encrypted, and shown by its last four characters. US 4 to 17 digits, AU 5 to 9 digits, none 4 to 34 letters and digits.</summary>
    [StringLength(34), DocumentedForm(Pattern = BankAccountForms.AccountNumber)]
    public Optional<string> AccountNumber { get; init; }

    /// <summary>US: nine digits with the check digit. AU: a BSB of six digits. None: digits.</summary>
    [StringLength(34), DocumentedForm(Pattern = BankAccountForms.RoutingNumber)]
    public Optional<string> RoutingNumber { get; init; }

    /// <summary>Checking or savings.</summary>
    public Optional<BankAccountType> AccountType { get; init; }

    internal BankAccountInput ToInput() => new(AccountNumber.Value, RoutingNumber.Value, AccountType.OrNull());
}

/// <summary>The forms of bank details in any jurisdiction.</summary>
internal static class BankAccountForms
{
    public const string AccountNumber = "^[0-9A-Za-z]{4,34}$";

    public const string RoutingNumber = "^(?:[0-9]{1,34}|[0-9]{3}-[0-9]{3})$";
}

/// <summary>A superannuation fund.</summary>
public sealed record SuperFundRequest
{
    /// <summary>The fund's name.</summary>
    [Required, StringLength(Text.NameLength, MinimumLength = 1)]
    public string? Name { get; init; }

    /// <summary>The employee's number with the fund.</summary>
    [StringLength(50)]
    public string? MemberNumber { get; init; }

    internal SuperFundInput ToInput() => new(Name, MemberNumber);
}

/// <summary>A superannuation fund that is changed: what is left out stays. With its name where there is none yet.</summary>
public sealed record UpdateSuperFundRequest
{
    /// <summary>The fund's name.</summary>
    [StringLength(Text.NameLength, MinimumLength = 1)]
    public Optional<string> Name { get; init; }

    /// <summary>The employee's number with the fund.</summary>
    [StringLength(50)]
    public Optional<string?> MemberNumber { get; init; }

    internal SuperFundInput ToInput() => new(Name.Value, MemberNumber);
}
