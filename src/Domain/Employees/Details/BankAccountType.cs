namespace Payroll.Domain.Employees.Details;

/// <summary>The kind of a bank account, as payment files name it.</summary>
public enum BankAccountType
{
    /// <summary>A transaction account.</summary>
    Checking,

    /// <summary>A savings account.</summary>
    Savings,
}
