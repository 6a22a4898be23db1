using Payroll.Domain.PayGroups;

namespace Payroll.Domain.Employees.Details;

/// <summary>Where an employee's net pay goes. The account number is kept encrypted; people see its last four characters.</summary>
/// <param name="ProtectedAccountNumber">The account number, encrypted for this employee's row.</param>
/// <param name="AccountNumberLast4">Its last four characters.</param>
/// <param name="RoutingNumber">BSB, ABA routing number, or the caller's own.</param>
/// <param name="AccountType">Checking or savings.</param>
/// <param name="Revision">1 for the first account, one more each time it is replaced: tells two accounts apart that end alike.</param>
public sealed record BankAccount(
    string ProtectedAccountNumber,
    string AccountNumberLast4,
    string RoutingNumber,
    BankAccountType AccountType,
    int Revision)
{
    /// <summary>Null where a jurisdiction takes the account, else a sentence that says what is expected; it never repeats the numbers.</summary>
    /// <param name="accountNumber">The account number in clear.</param>
    /// <param name="jurisdiction">Of the pay group that pays into the account.</param>
    public string? Problem(string accountNumber, Jurisdiction jurisdiction) =>
        Details.RoutingNumber.Problem(RoutingNumber, jurisdiction) ?? AccountNumber.Problem(accountNumber, jurisdiction);
}

/// <summary>The kind of a bank account, as payment files name it.</summary>
public enum BankAccountType
{
    /// <summary>A transaction account.</summary>
    Checking,

    /// <summary>A savings account.</summary>
    Savings,
}
