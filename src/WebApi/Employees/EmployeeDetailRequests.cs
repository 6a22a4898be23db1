using System.ComponentModel.DataAnnotations;
using Payroll.Application.Common;
using Payroll.Application.Employees;
using Payroll.Domain.Common;
using Payroll.Domain.Employees.Details;
using Payroll.WebApi.RequestReading;

namespace Payroll.WebApi.Employees;

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
