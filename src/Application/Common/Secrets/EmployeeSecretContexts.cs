namespace Payroll.Application.Common.Secrets;

/// <summary>What an employee's encrypted numbers are bound to.</summary>
public static class EmployeeSecretContexts
{
    /// <summary>What an encrypted account number belongs to.</summary>
    public static SecretContext AccountNumber(Guid organizationId, Guid employeeId) => new(organizationId, employeeId, "bank_account.account_number");

    /// <summary>What an encrypted tax file number or social security number belongs to.</summary>
    public static SecretContext TaxNumber(Guid organizationId, Guid employeeId) => new(organizationId, employeeId, "tax.identifier");
}
