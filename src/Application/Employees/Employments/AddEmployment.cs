using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Employees.Details;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;

namespace Payroll.Application.Employees.Employments;

/// <summary>Dates another employment: a change from a day on, or, after the end, taking the person on again.</summary>
public sealed record AddEmployment(
    Guid EmployeeId,
    DateOnly EffectiveFrom,
    string? PayGroup,
    string? EmploymentType,
    Optional<string?> Classification,
    IReadOnlyList<DayOfWeek>? WorkingDays) : IRequest<EmploymentDto>;

internal sealed class AddEmploymentValidator : AbstractValidator<AddEmployment>
{
    public AddEmploymentValidator() =>
        RuleFor(command => command.WorkingDays).Passes(FieldErrorCodes.Duplicate, EmployeeRules.WorkingDaysProblem);
}

internal sealed class AddEmploymentHandler(IPayrollDbContext db, DetailsChange details, TimeProvider clock) : IRequestHandler<AddEmployment, EmploymentDto>
{
    public Task<EmploymentDto> Handle(AddEmployment command, CancellationToken cancellationToken) =>
        db.SerializableAsync(token => AddAsync(command, token), cancellationToken);

    private async Task<EmploymentDto> AddAsync(AddEmployment command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var employee = await db.Employees.Include(e => e.Employments).GetAsync(command.EmployeeId, cancellationToken);
        var errors = new List<FieldError>();
        var catalog = await EmploymentCatalog.LoadAsync(db, [command.PayGroup], [command.EmploymentType], [], cancellationToken);
        var change = TermsChange.Read(command.PayGroup, command.EmploymentType, command.Classification, command.WorkingDays, catalog, errors);
        if (change.PayGroup is not null) details.CheckAccount(employee, change.PayGroup.Jurisdiction, errors);
        if (errors.Count > 0) throw new InvalidRequestException(errors);

        (await PaidDays.LoadAsync(db, [employee.Id], cancellationToken)).RefuseChange(employee, command.EffectiveFrom);
        if (employee.EndDate < command.EffectiveFrom)
        {
            employee.Rehire(Guid.CreateVersion7(now), command.EffectiveFrom, change.Of(employee.Employments[^1].Terms), now);
        }
        else
        {
            employee.ChangeTerms(Guid.CreateVersion7(now), command.EffectiveFrom, change.Of, now);
        }

        await db.SaveChangesAsync(cancellationToken);
        return await SeeAsync(employee.EmploymentOn(command.EffectiveFrom), cancellationToken);
    }

    private async Task<EmploymentDto> SeeAsync(Employment employment, CancellationToken cancellationToken) => new()
    {
        EmploymentId = employment.Id,
        EffectiveFrom = employment.EffectiveFrom,
        EffectiveTo = employment.EffectiveTo,
        PayGroup = await db.PayGroups.Where(g => g.Id == employment.PayGroupId).Select(g => g.Code).SingleAsync(cancellationToken),
        EmploymentType = await db.EmploymentTypes.Where(t => t.Id == employment.EmploymentTypeId).Select(t => t.Code).SingleAsync(cancellationToken),
        Classification = employment.Classification,
        WorkingDays = employment.Terms.WorkingDays.ToList(),
    };
}
