using FluentValidation;
using MediatR;
using Payroll.Application.Common;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Employees.Details;
using Payroll.Application.Employees.Employments;
using Payroll.Domain.Common;

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
    IPayrollDbContext db, EmployeeHiring hiring, EmployeeDtoFactory employees, TimeProvider clock)
    : IRequestHandler<CreateEmployee, EmployeeDto>
{
    // What was read of the pay group, whose rules the details were checked by, stays true until the person is in it.
    public Task<EmployeeDto> Handle(CreateEmployee command, CancellationToken cancellationToken) =>
        db.SerializableAsync(token => CreateAsync(command, token), cancellationToken);

    private async Task<EmployeeDto> CreateAsync(CreateEmployee command, CancellationToken cancellationToken)
    {
        var catalog = await EmploymentCatalog.LoadAsync(db, [command.PayGroup], [command.EmploymentType], [], [], cancellationToken);
        var errors = new List<FieldError>();
        var now = clock.GetUtcNow();
        var employee = hiring.Hire(command, Guid.CreateVersion7(now), db.OrganizationId, catalog, errors, now) ?? throw new InvalidRequestException(errors);
        db.Employees.Add(employee);
        await EmployeeConflicts.SaveAsync(db, employee, cancellationToken);
        return await employees.CreateAsync(employee, catalog, cancellationToken);
    }
}
