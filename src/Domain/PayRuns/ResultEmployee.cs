using Payroll.Domain.Employees;
using Payroll.Domain.PayCalculation;

namespace Payroll.Domain.PayRuns;

/// <summary>An employee as a paystub shows them, whatever changes later.</summary>
/// <param name="ExternalId">The id in the caller's own system.</param>
/// <param name="FirstName">Given name.</param>
/// <param name="LastName">Family name.</param>
/// <param name="EmploymentType">The code of the employment in force.</param>
/// <param name="Classification">Trade and level.</param>
/// <param name="AccountLast4">The last four characters of the account's number; null: no account is known.</param>
/// <param name="RoutingNumber">The account's bank.</param>
/// <param name="AccountType">Checking or savings.</param>
public sealed record ResultEmployee(
    string? ExternalId,
    string FirstName,
    string LastName,
    string EmploymentType,
    string? Classification,
    string? AccountLast4,
    string? RoutingNumber,
    BankAccountType? AccountType)
{
    /// <summary>What a paystub shows of an employee.</summary>
    public static ResultEmployee Of(EmployeeSnapshot employee) => new(
        employee.ExternalId,
        employee.FirstName,
        employee.LastName,
        employee.EmploymentType,
        employee.Classification,
        employee.BankAccount?.Last4,
        employee.BankAccount?.RoutingNumber,
        employee.BankAccount?.AccountType);
}
