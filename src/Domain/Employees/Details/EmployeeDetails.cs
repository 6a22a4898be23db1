namespace Payroll.Domain.Employees.Details;

/// <summary>What is needed to pay a person, beyond who they are.</summary>
/// <param name="BankAccount">Where net pay goes.</param>
/// <param name="Tax">The withholding declaration.</param>
/// <param name="TaxIdentifier">Tax file number or social security number.</param>
/// <param name="SuperFund">Where superannuation goes.</param>
public sealed record EmployeeDetails(BankAccount? BankAccount, TaxDetails? Tax, TaxIdentifier? TaxIdentifier, SuperFund? SuperFund)
{
    /// <summary>Nothing is known yet.</summary>
    public static EmployeeDetails None { get; } = new(null, null, null, null);
}

/// <summary>The superannuation fund that an employer's contributions go to (Australia).</summary>
/// <param name="Name">The fund's name, as it stands on paystubs.</param>
/// <param name="MemberNumber">The employee's number with the fund.</param>
public sealed record SuperFund(string Name, string? MemberNumber);
