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
    int Revision);
