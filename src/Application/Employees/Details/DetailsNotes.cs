using Payroll.Application.AuditEvents;
using Payroll.Domain.AuditEvents;
using Payroll.Domain.Employees;
using Payroll.Domain.Employees.Details;

namespace Payroll.Application.Employees.Details;

/// <summary>Notes in the audit trail that an account or a declaration is another one now.</summary>
internal static class DetailsNotes
{
    /// <summary>An employee's details as they are.</summary>
    public static EmployeeDetails Of(Employee employee) => new(employee.BankAccount, employee.Tax, employee.TaxIdentifier, employee.SuperFund);

    /// <param name="audit">Where to note.</param>
    /// <param name="employee">The employee, changed.</param>
    /// <param name="before">The details before the change.</param>
    public static void Add(AuditTrail audit, Employee employee, EmployeeDetails before)
    {
        if (employee.BankAccount != before.BankAccount) audit.Note(AuditActions.BankAccountChanged, employee.Id);
        if (employee.Tax != before.Tax || employee.TaxIdentifier != before.TaxIdentifier) audit.Note(AuditActions.TaxDetailsChanged, employee.Id);
    }
}
