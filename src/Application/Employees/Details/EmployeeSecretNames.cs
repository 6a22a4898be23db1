using Payroll.Application.Common.Secrets;

namespace Payroll.Application.Employees.Details;

/// <summary>What an employee's encrypted numbers are bound to.</summary>
public static class EmployeeSecretNames
{
    /// <summary>What an encrypted account number belongs to.</summary>
    public static SecretContext AccountNumber(Guid organizationId, Guid employeeId) => new(organizationId, employeeId, "bank_account.account_number");

    /// <summary>What an encrypted tax file number or social security number belongs to.</summary>
    public static SecretContext TaxIdentifier(Guid organizationId, Guid employeeId) => new(organizationId, employeeId, "tax.identifier");
}
