using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.AuditEvents;
using Payroll.Application.Common;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Employees.Details;
using Payroll.Application.Employees.Employments;
using Payroll.Domain.AuditEvents;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;

namespace Payroll.Application.Employees;

/// <summary>Changes an employee. What is not given stays; null clears.</summary>
/// <param name="EmployeeId">Who.</param>
/// <param name="EffectiveFrom">
/// The day from which another pay group, type, classification or working days hold; when not given, the first day that no
/// submitted run has paid.
/// </param>
/// <param name="ExpectedVersion">The version that the caller knows.</param>
public sealed record ChangeEmployee(Guid EmployeeId, DateOnly? EffectiveFrom, ExpectedVersion? ExpectedVersion) : IRequest<EmployeeDto>
{
    public string? FirstName { get; init; }
    public string? LastName { get; init; }
    public string? Email { get; init; }
    public Optional<string?> ExternalId { get; init; }
    public Optional<DateOnly?> BirthDate { get; init; }
    public DateOnly? StartDate { get; init; }
    public string? PayGroup { get; init; }
    public string? EmploymentType { get; init; }
    public Optional<string?> Classification { get; init; }
    public IReadOnlyList<DayOfWeek>? WorkingDays { get; init; }
    public Optional<BankAccountInput?> BankAccount { get; init; }
    public Optional<TaxInput?> Tax { get; init; }
    public Optional<SuperFundInput?> SuperFund { get; init; }

    internal bool ChangesTerms => PayGroup is not null || EmploymentType is not null || Classification.HasValue || WorkingDays is not null;
}

internal sealed class ChangeEmployeeValidator : AbstractValidator<ChangeEmployee>
{
    public ChangeEmployeeValidator()
    {
        RuleFor(command => command.WorkingDays).Passes(FieldErrorCodes.Duplicate, EmployeeRules.WorkingDaysProblem);
        RuleFor(command => command.EffectiveFrom).Must((command, from) => from is null || command.ChangesTerms)
            .WithErrorCode(FieldErrorCodes.Inconsistent)
            .WithMessage("effective_from dates a change of pay_group, employment_type, classification or working_days. Give one of them.");
    }
}

internal sealed class ChangeEmployeeHandler(
    IPayrollDbContext db, DetailsChange details, EmployeesToday employees, AuditTrail audit, TimeProvider clock)
    : IRequestHandler<ChangeEmployee, EmployeeDto>
{
    public Task<EmployeeDto> Handle(ChangeEmployee command, CancellationToken cancellationToken) =>
        db.SerializableAsync(token => ChangeAsync(command, token), cancellationToken);

    private async Task<EmployeeDto> ChangeAsync(ChangeEmployee command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var employee = await db.Employees.Include(e => e.Employments).GetAsync(command.EmployeeId, cancellationToken);
        employee.Expect(command.ExpectedVersion);
        employee.Identify(
            new EmployeeIdentity(
                command.FirstName ?? employee.FirstName,
                command.LastName ?? employee.LastName,
                command.Email ?? employee.Email,
                command.ExternalId.Or(employee.ExternalId),
                command.BirthDate.Or(employee.BirthDate)),
            now);
        if (command.StartDate is { } start) await StartOnAsync(employee, start, now, cancellationToken);
        RefuseBirthAfterStart(command, employee);
        var errors = new List<FieldError>();
        if (command.ChangesTerms) await ChangeTermsAsync(command, employee, errors, now, cancellationToken);
        var (account, tax, identifier) = (employee.BankAccount, employee.Tax, employee.TaxIdentifier);
        await details.ChangeAsync(command, employee, errors, now, cancellationToken);
        if (errors.Count > 0) throw new InvalidRequestException(errors);
        if (employee.BankAccount != account) audit.Note(AuditActions.BankAccountChanged, employee.Id);
        if (employee.Tax != tax || employee.TaxIdentifier != identifier) audit.Note(AuditActions.TaxDetailsChanged, employee.Id);
        await EmployeeConflicts.SaveAsync(db, employee, cancellationToken);
        return await employees.SeeAsync(employee, cancellationToken);
    }

    private async Task StartOnAsync(Employee employee, DateOnly start, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (start != employee.StartDate && await PaidDays.LastAsync(db, employee.Id, cancellationToken) is { } paid)
            throw DomainRuleException.InvalidState($"Submitted runs have paid the employee up to {paid:O}: the first day of employment can't change any more.");
        employee.StartOn(start, now);
    }

    private static void RefuseBirthAfterStart(ChangeEmployee command, Employee employee)
    {
        if ((command.BirthDate.HasValue || command.StartDate is not null) && employee.BirthDate >= employee.StartDate)
        {
            throw InvalidRequestException.Of(
                command.BirthDate.HasValue ? "birth_date" : "start_date",
                FieldErrorCodes.Inconsistent,
                "The date of birth comes before the first day of employment.");
        }
    }

    private async Task ChangeTermsAsync(
        ChangeEmployee command, Employee employee, List<FieldError> errors, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var group = command.PayGroup is null ? null : await EmployeeReferences.PayGroupAsync(db, command.PayGroup, errors, cancellationToken);
        var type = command.EmploymentType is null
            ? null : await EmployeeReferences.EmploymentTypeAsync(db, command.EmploymentType, errors, cancellationToken);
        if (errors.Count > 0) return;

        var firstOpen = await PaidDays.FirstOpenAsync(db, employee, cancellationToken);
        var from = command.EffectiveFrom ?? PaidDays.NextEmployed(employee, firstOpen);
        if (from < firstOpen && from >= employee.StartDate)
            throw DomainRuleException.InvalidState($"Submitted runs have paid the days before {firstOpen:O}. Give that day or a later one as effective_from.");
        employee.ChangeTerms(
            Guid.CreateVersion7(now),
            from,
            terms => new EmploymentTerms(
                group?.Id ?? terms.PayGroupId,
                type?.Id ?? terms.EmploymentTypeId,
                command.Classification.Or(terms.Classification),
                command.WorkingDays is null ? terms.WorkingDays : WorkingDays.Of(command.WorkingDays)),
            now);
    }
}
