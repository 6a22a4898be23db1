using Payroll.Application.Common.Secrets;
using Payroll.Application.Employees.Employments;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using Payroll.Domain.Employees.Details;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.Employees.Details;

/// <summary>Changes what is needed to pay an employee: bank account, withholding declaration, superannuation fund.</summary>
internal sealed class DetailsChange(ISecretProtector protector)
{
    /// <summary>Takes what is right, and adds an error for each thing that is not.</summary>
    public void Change(UpdateEmployee command, Employee employee, EmploymentCatalog catalog, List<FieldError> errors, DateTimeOffset now)
    {
        if (command.SuperFund.HasValue) ChangeFund(command.SuperFund.Value, employee, errors, now);
        // Whose rules hold for the account and the tax is not known while the pay group isn't.
        if (errors.Exists(error => error.Field == "pay_group")) return;
        if (!command.BankAccount.HasValue && !command.Tax.HasValue && command.PayGroup is null) return;

        // The group of the last employment: details are given for the pay to come.
        var jurisdiction = catalog.PayGroup(employee.Employments[^1].PayGroupId).Jurisdiction;
        if (!command.BankAccount.HasValue) CheckAccount(employee, jurisdiction, errors);
        else ChangeAccount(command.BankAccount.Value, employee, jurisdiction, errors, now);
        if (command.Tax.HasValue) ChangeTax(command.Tax.Value, employee, jurisdiction, errors, now);
    }

    private static void ChangeFund(SuperFundInput? input, Employee employee, List<FieldError> errors, DateTimeOffset now)
    {
        var found = errors.Count;
        var fund = input is null ? null : SuperFundReader.Read(input, employee.SuperFund, errors);
        if (errors.Count == found) employee.ContributeTo(fund, now);
    }

    /// <summary>The account that is there has to be one by the rules of the group that pays from now on.</summary>
    public void CheckAccount(Employee employee, Jurisdiction jurisdiction, List<FieldError> errors)
    {
        if (AccountProblem(employee, jurisdiction) is { } problem)
            errors.Add(new("bank_account", FieldErrorCodes.Inconsistent, $"The pay group is of another jurisdiction: give a bank account of it with the change. {problem}"));
    }

    /// <summary>Why the account that is there is none by the rules of a jurisdiction; null where it is one, or there is no account.</summary>
    public string? AccountProblem(Employee employee, Jurisdiction jurisdiction)
    {
        if (employee.BankAccount is not { } account) return null;
        var number = protector.Unprotect(account.ProtectedAccountNumber, BankAccountReader.Context(employee.OrganizationId, employee.Id));
        return RoutingNumber.Problem(account.RoutingNumber, jurisdiction) ?? AccountNumber.Problem(number, jurisdiction);
    }

    private void ChangeAccount(BankAccountInput? input, Employee employee, Jurisdiction jurisdiction, List<FieldError> errors, DateTimeOffset now)
    {
        if (input is null)
        {
            employee.PayInto(null, now);
            return;
        }

        var context = BankAccountReader.Context(employee.OrganizationId, employee.Id);
        var account = BankAccountReader.Read(input, employee.BankAccount, jurisdiction, number => protector.Protect(number, context), errors);
        if (account is null || IsSame(account, input, employee.BankAccount, context)) return;
        employee.PayInto(account, now);
    }

    // The same account sent again is no change: neither the version nor a calculated run has to know.
    private bool IsSame(BankAccount account, BankAccountInput input, BankAccount? current, SecretContext context) =>
        current is not null
        && account with { ProtectedAccountNumber = current.ProtectedAccountNumber, Revision = current.Revision } == current
        && (input.AccountNumber is null || protector.Unprotect(current.ProtectedAccountNumber, context) == input.AccountNumber);

    private void ChangeTax(TaxInput? input, Employee employee, Jurisdiction jurisdiction, List<FieldError> errors, DateTimeOffset now)
    {
        if (input is null)
        {
            employee.DeclareTax(null, null, now);
            return;
        }

        var context = TaxReader.Context(employee.OrganizationId, employee.Id);
        var (tax, identifier) = TaxReader.Read(
            input, employee.Tax, employee.TaxIdentifier, jurisdiction, number => ProtectedOnce(number, employee.TaxIdentifier, context), errors);
        if (errors.Count == 0) employee.DeclareTax(tax, identifier, now);
    }

    // The same number encrypted twice differs: sent again, it keeps what is there, and is no change.
    private string ProtectedOnce(string number, TaxIdentifier? current, SecretContext context) =>
        current is not null && protector.Unprotect(current.ProtectedNumber, context) == number
            ? current.ProtectedNumber : protector.Protect(number, context);
}
