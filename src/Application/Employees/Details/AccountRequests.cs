using System.ComponentModel.DataAnnotations;
using Payroll.Application.Common;
using Payroll.Domain.Common;
using Payroll.Domain.Employees.Details;

namespace Payroll.Application.Employees.Details;

/// <summary>A bank account: all three members where there is none yet; in a change, what is left out stays.</summary>
public sealed record BankAccountRequest
{
    /// <summary>Kept encrypted, and shown by its last four characters. US 4 to 17 digits, AU 5 to 9 digits, none 4 to 34 letters and digits.</summary>
    [StringLength(34), DocumentedForm(Pattern = "^[0-9A-Za-z]{4,34}$")]
    public Optional<string> AccountNumber { get; init; }

    /// <summary>US: nine digits with the check digit. AU: a BSB of six digits. None: digits.</summary>
    [StringLength(34), DocumentedForm(Pattern = "^(?:[0-9]{1,34}|[0-9]{3}-[0-9]{3})$")]
    public Optional<string> RoutingNumber { get; init; }

    /// <summary>Checking or savings.</summary>
    public Optional<BankAccountType> AccountType { get; init; }

    /// <summary>Keeps the number out of whatever prints the account.</summary>
    public override string ToString() => nameof(BankAccountRequest);
}

/// <summary>A superannuation fund: with its name where there is none yet; in a change, what is left out stays.</summary>
public sealed record SuperFundRequest
{
    /// <summary>The fund's name.</summary>
    [StringLength(Text.NameLength, MinimumLength = 1)]
    public Optional<string> Name { get; init; }

    /// <summary>The employee's number with the fund.</summary>
    [StringLength(50)]
    public Optional<string?> MemberNumber { get; init; }
}
