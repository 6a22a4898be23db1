using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Employees.Details;
using Payroll.Domain.Common;

namespace Payroll.Application.Employees;

/// <summary>Changes an employee. What is not given stays; null clears.</summary>
/// <param name="EmployeeId">Who.</param>
/// <param name="EffectiveFrom">
/// The day from which another pay group, type, classification or working days hold; when not given, the first day of what is in force
/// today, or comes next, that no submitted run has paid. Required for a former employee.
/// </param>
/// <param name="ExpectedVersion">The version that the caller knows.</param>
public sealed record UpdateEmployee(Guid EmployeeId, DateOnly? EffectiveFrom, ExpectedVersion? ExpectedVersion) : IRequest<EmployeeDto>
{
    public string? FirstName { get; init; }
    public string? LastName { get; init; }
    public string? Email { get; init; }
    public Optional<string?> ExternalId { get; init; }
    public Optional<DateOnly?> BirthDate { get; init; }
    public DateOnly? StartDate { get; init; }
    public string? PayGroup { get; init; }

    /// <summary>The code of the pay group's schedule, to have it checked.</summary>
    public string? PaySchedule { get; init; }
    public string? EmploymentType { get; init; }
    public Optional<string?> Classification { get; init; }
    public IReadOnlyList<DayOfWeek>? WorkingDays { get; init; }
    public Optional<BankAccountInput?> BankAccount { get; init; }
    public Optional<TaxInput?> Tax { get; init; }
    public Optional<SuperFundInput?> SuperFund { get; init; }

    /// <summary>
    /// Says what is rather than what changes, as an item of a set does that may be sent again: what is in force today is no change then,
    /// though the day from which it would hold be another.
    /// </summary>
    internal bool Restates { get; init; }

    internal bool ChangesTerms => PayGroup is not null || EmploymentType is not null || Classification.HasValue || WorkingDays is not null;
}

internal sealed class UpdateEmployeeValidator : AbstractValidator<UpdateEmployee>
{
    public UpdateEmployeeValidator()
    {
        RuleFor(command => command.WorkingDays).Passes(FieldErrorCodes.Duplicate, EmployeeRules.WorkingDaysProblem);
        RuleFor(command => command.EffectiveFrom).Must((command, from) => from is null || command.ChangesTerms)
            .WithErrorCode(FieldErrorCodes.Inconsistent)
            .WithMessage("effective_from dates a change of pay_group, employment_type, classification or working_days. Give one of them.");
    }
}

internal sealed class UpdateEmployeeHandler(
    IPayrollDbContext db, EmployeeRevision revision, EmployeeDtoFactory employees, TimeProvider clock)
    : IRequestHandler<UpdateEmployee, EmployeeDto>
{
    public Task<EmployeeDto> Handle(UpdateEmployee command, CancellationToken cancellationToken) =>
        db.SerializableAsync(token => ChangeAsync(command, token), cancellationToken);

    private async Task<EmployeeDto> ChangeAsync(UpdateEmployee command, CancellationToken cancellationToken)
    {
        var employee = await db.Employees.Include(e => e.Employments).GetAsync(command.EmployeeId, cancellationToken);
        employee.Expect(command.ExpectedVersion);
        var facts = await RevisionSnapshot.LoadAsync(db, [], [(employee, command)], cancellationToken);
        var errors = new List<FieldError>();
        revision.Apply(command, employee, facts, errors, clock.GetUtcNow());
        if (errors.Count > 0) throw new InvalidRequestException(errors);
        await EmployeeConflicts.SaveAsync(db, employee, cancellationToken);
        return await employees.CreateAsync(employee, cancellationToken);
    }
}
