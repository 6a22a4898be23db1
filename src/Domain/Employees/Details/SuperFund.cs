namespace Payroll.Domain.Employees.Details;

/// <summary>The superannuation fund that an employer's contributions go to (Australia).</summary>
/// <param name="Name">The fund's name, as it stands on paystubs.</param>
/// <param name="MemberNumber">The employee's number with the fund.</param>
public sealed record SuperFund(string Name, string? MemberNumber);
