using FluentValidation;
using MediatR;
using Payroll.Application.AuditEvents;
using Payroll.Application.Common;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Common.Secrets;
using Payroll.Application.Employees.Details;
using Payroll.Domain.AuditEvents;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using Payroll.Domain.Employees.Details;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.Employees;

/// <summary>Takes a person on.</summary>
public sealed record CreateEmployee(
    string FirstName,
    string LastName,
    string Email,
    string? ExternalId,
    string EmploymentType,
    string PayGroup,
    string? PaySchedule,
    DateOnly StartDate,
    string? Classification,
    IReadOnlyList<DayOfWeek>? WorkingDays,
    BankAccountInput? BankAccount,
    TaxInput? Tax,
    DateOnly? BirthDate,
    SuperFundInput? SuperFund) : IRequest<EmployeeDto>;

internal sealed class CreateEmployeeValidator : AbstractValidator<CreateEmployee>
{
    public CreateEmployeeValidator()
    {
        RuleFor(command => command.WorkingDays).Passes(FieldErrorCodes.Duplicate, EmployeeRules.WorkingDaysProblem);
        RuleFor(command => command.BirthDate).Must((command, birth) => birth is null || birth < command.StartDate)
            .WithErrorCode(FieldErrorCodes.Inconsistent).WithMessage("The date of birth comes before the first day of employment.");
    }
}

internal sealed class CreateEmployeeHandler(
    IPayrollDbContext db, ISecretProtector protector, EmployeesToday employees, AuditTrail audit, TimeProvider clock)
    : IRequestHandler<CreateEmployee, EmployeeDto>
{
    // What was read of the pay group, whose rules the details were checked by, stays true until the person is in it.
    public Task<EmployeeDto> Handle(CreateEmployee command, CancellationToken cancellationToken) =>
        db.SerializableAsync(token => CreateAsync(command, token), cancellationToken);

    private async Task<EmployeeDto> CreateAsync(CreateEmployee command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var errors = new List<FieldError>();
        var type = await EmployeeReferences.EmploymentTypeAsync(db, command.EmploymentType, errors, cancellationToken);
        var group = await EmployeeReferences.PayGroupAsync(db, command.PayGroup, errors, cancellationToken);
        if (group is not null && command.PaySchedule is not null && command.PaySchedule != group.PaySchedule.Code)
            errors.Add(new("pay_schedule", FieldErrorCodes.Inconsistent, $"The pay group's schedule is '{group.PaySchedule.Code}'. Give that one, or leave pay_schedule out."));

        var id = Guid.CreateVersion7(now);
        var (account, tax, identifier) = ReadDetails(command, id, group, errors);
        var fund = command.SuperFund is null ? null : SuperFundReader.Read(command.SuperFund, null, errors);
        if (errors.Count > 0 || group is null || type is null) throw new InvalidRequestException(errors);

        var identity = new EmployeeIdentity(command.FirstName, command.LastName, command.Email, command.ExternalId, command.BirthDate);
        var days = command.WorkingDays is null ? WorkingDays.MondayToFriday : WorkingDays.Of(command.WorkingDays);
        var terms = new EmploymentTerms(group.Id, type.Id, command.Classification, days);
        var employee = Employee.Hire(
            id, db.OrganizationId, identity, new EmployeeDetails(account, tax, identifier, fund), Guid.CreateVersion7(now), command.StartDate, terms, now);
        db.Employees.Add(employee);
        if (account is not null) audit.Note(AuditActions.BankAccountChanged, id);
        if (tax is not null) audit.Note(AuditActions.TaxDetailsChanged, id);
        await EmployeeConflicts.SaveAsync(db, employee, cancellationToken);
        return await employees.SeeAsync(employee, cancellationToken);
    }

    private (BankAccount? Account, TaxDetails? Tax, TaxIdentifier? Identifier) ReadDetails(
        CreateEmployee command, Guid id, PayGroup? group, List<FieldError> errors)
    {
        if (group is null) return default;
        var account = command.BankAccount is null ? null : BankAccountReader.Read(
            command.BankAccount, null, group.Jurisdiction, number => protector.Protect(number, BankAccountReader.Context(db.OrganizationId, id)), errors);
        var (tax, identifier) = command.Tax is null ? default : TaxReader.Read(
            command.Tax, null, null, group.Jurisdiction, number => protector.Protect(number, TaxReader.Context(db.OrganizationId, id)), errors);
        return (account, tax, identifier);
    }
}
