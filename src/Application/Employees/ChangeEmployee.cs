using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Secrets;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.Employees;

/// <summary>Changes an employee. What is not given stays; null clears.</summary>
/// <param name="EmployeeId">Who.</param>
/// <param name="EffectiveFrom">
/// The day from which another pay group, type, classification or working days hold; when not given, the first day that no
/// submitted run has paid.
/// </param>
/// <param name="ExpectedVersion">The version that the caller knows.</param>
public sealed record ChangeEmployee(Guid EmployeeId, DateOnly? EffectiveFrom, int? ExpectedVersion) : IRequest<EmployeeDto>
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
    public Optional<SuperFund?> SuperFund { get; init; }

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

internal sealed class ChangeEmployeeHandler(IPayrollDbContext db, ISecretProtector protector, EmployeesToday employees, TimeProvider clock)
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
        if (command.ChangesTerms) await ChangeTermsAsync(command, employee, now, cancellationToken);
        await ChangeDetailsAsync(command, employee, now, cancellationToken);
        await EmployeeConflicts.SaveAsync(db, employee, cancellationToken);
        return await employees.SeeAsync(employee, cancellationToken);
    }

    private async Task StartOnAsync(Employee employee, DateOnly start, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (start != employee.StartDate && await PaidDays.LastAsync(db, employee.Id, cancellationToken) is { } paid)
            throw DomainRuleException.InvalidState($"Submitted runs have paid the employee up to {paid:O}: the first day of employment can't change any more.");
        employee.StartOn(start, now);
    }

    private async Task ChangeTermsAsync(ChangeEmployee command, Employee employee, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var errors = new List<FieldError>();
        var group = command.PayGroup is null ? null : await EmployeeReferences.PayGroupAsync(db, command.PayGroup, errors, cancellationToken);
        var type = command.EmploymentType is null
            ? null : await EmployeeReferences.EmploymentTypeAsync(db, command.EmploymentType, errors, cancellationToken);
        if (errors.Count > 0) throw new InvalidRequestException(errors);

        var firstOpen = await PaidDays.FirstOpenAsync(db, employee, cancellationToken);
        var from = command.EffectiveFrom ?? firstOpen;
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

    private async Task ChangeDetailsAsync(ChangeEmployee command, Employee employee, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (command.SuperFund.HasValue) employee.ContributeTo(command.SuperFund.Value, now);
        if (!command.BankAccount.HasValue && !command.Tax.HasValue) return;

        var errors = new List<FieldError>();
        var jurisdiction = await JurisdictionAsync(employee, cancellationToken);
        if (command.BankAccount.HasValue) ChangeAccount(command.BankAccount.Value, employee, jurisdiction, errors, now);
        if (command.Tax.HasValue) ChangeTax(command.Tax.Value, employee, jurisdiction, errors, now);
        if (errors.Count > 0) throw new InvalidRequestException(errors);
    }

    // The group of the last employment: details are given for the pay to come.
    private async Task<Jurisdiction> JurisdictionAsync(Employee employee, CancellationToken cancellationToken)
    {
        var groupId = employee.Employments[^1].PayGroupId;
        return await db.PayGroups.Where(g => g.Id == groupId).Select(g => g.Jurisdiction).SingleAsync(cancellationToken);
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
            input, employee.Tax, employee.TaxIdentifier, jurisdiction, number => protector.Protect(number, context), errors);
        if (errors.Count == 0) employee.DeclareTax(tax, identifier, now);
    }
}
