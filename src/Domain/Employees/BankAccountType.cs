namespace Payroll.Domain.Employees;

/// <summary>The kind of a bank account, as payment files name it.</summary>
public enum BankAccountType
{
    /// <summary>A transaction account.</summary>
    Checking,

    /// <summary>A savings account.</summary>
    Savings,
}
