using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.Employees;

/// <summary>Changes an employee. What is not given stays; null clears.</summary>
/// <param name="EmployeeId">The employee.</param>
/// <param name="Fields">What changes.</param>
/// <param name="ExpectedVersion">The version that the caller knows.</param>
public sealed record UpdateEmployee(Guid EmployeeId, EmployeeFields Fields, ExpectedVersion? ExpectedVersion) : IRequest<EmployeeDto>;

internal sealed class UpdateEmployeeValidator : AbstractValidator<UpdateEmployee>
{
    public UpdateEmployeeValidator() => RuleFor(command => command.Fields).Custom((fields, context) => context.AddAll(EmployeeRules.CheckChange(fields)));
}

internal sealed class UpdateEmployeeHandler(
    IPayrollDbContext db, EmployeeRevision revision, EmployeeDtoFactory answers, TimeProvider clock)
    : IRequestHandler<UpdateEmployee, EmployeeDto>
{
    public Task<EmployeeDto> Handle(UpdateEmployee command, CancellationToken cancellationToken) =>
        db.SerializableAsync(token => UpdateAsync(command, token), cancellationToken);

    private async Task<EmployeeDto> UpdateAsync(UpdateEmployee command, CancellationToken cancellationToken)
    {
        var employee = await db.Employees.Include(e => e.Employments).GetAsync(command.EmployeeId, cancellationToken);
        employee.Expect(command.ExpectedVersion);
        var snapshot = await RevisionSnapshot.LoadAsync(db, [], [(employee, command.Fields)], cancellationToken);
        revision.Apply(command.Fields, employee, snapshot, isRestated: false, clock.GetUtcNow());
        await db.SaveOrConflictAsync(EmployeeClaims.Of(employee, db), cancellationToken);
        return await answers.CreateAsync(employee, cancellationToken);
    }
}
