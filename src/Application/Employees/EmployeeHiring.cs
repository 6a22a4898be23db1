using Payroll.Application.Common.Secrets;
using Payroll.Application.Employees.Details;
using Payroll.Application.Employees.Employments;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using Payroll.Domain.Employees.Details;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.Employees;

/// <summary>Takes people on: the rules, with everything that they look at read before.</summary>
internal sealed class EmployeeHiring(ISecretProtector protector)
{
    /// <param name="command">Who, and on which terms.</param>
    /// <param name="id">The employee's.</param>
    /// <param name="organizationId">Who takes them on.</param>
    /// <param name="catalog">With what the command names.</param>
    /// <param name="errors">What is wrong is added here, with the path of the member.</param>
    /// <param name="now">Now, UTC.</param>
    /// <returns>The employee, saved by whoever asked; null where errors were added.</returns>
    /// <exception cref="DomainRuleException">A text is missing or too long.</exception>
    public Employee? Hire(CreateEmployee command, Guid id, Guid organizationId, EmploymentCatalog catalog, List<FieldError> errors, DateTimeOffset now)
    {
        var found = errors.Count;
        var type = catalog.EmploymentType(command.EmploymentType, errors);
        var group = catalog.PayGroup(command.PayGroup, errors);
        if (group is not null) EmploymentCatalog.CheckSchedule(group, command.PaySchedule, errors);

        var (account, tax, identifier) = ReadDetails(command, organizationId, id, group, errors);
        var fund = command.SuperFund is null ? null : SuperFundReader.Read(command.SuperFund, null, errors);
        if (errors.Count > found || group is null || type is null) return null;

        var identity = new EmployeeIdentity(command.FirstName, command.LastName, command.Email, command.ExternalId, command.BirthDate);
        var days = command.WorkingDays is null ? WorkingDays.MondayToFriday : WorkingDays.Of(command.WorkingDays);
        var terms = new EmploymentTerms(group.Id, type.Id, command.Classification, days);
        return Employee.Hire(
            id, organizationId, identity, new EmployeeDetails(account, tax, identifier, fund), Guid.CreateVersion7(now), command.StartDate, terms, now);
    }

    private (BankAccount? Account, TaxDetails? Tax, TaxIdentifier? Identifier) ReadDetails(
        CreateEmployee command, Guid organizationId, Guid id, PayGroup? group, List<FieldError> errors)
    {
        if (group is null) return default;
        var account = command.BankAccount is null ? null : BankAccountReader.Read(
            command.BankAccount, null, group.Jurisdiction, number => protector.Protect(number, BankAccountReader.Context(organizationId, id)), errors);
        var (tax, identifier) = command.Tax is null ? default : TaxReader.Read(
            command.Tax, null, null, group.Jurisdiction, number => protector.Protect(number, TaxReader.Context(organizationId, id)), errors);
        return (account, tax, identifier);
    }
}
