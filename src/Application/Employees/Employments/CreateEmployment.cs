using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;

namespace Payroll.Application.Employees.Employments;

/// <summary>Dates another employment: a change from a day on, or, after the end, taking the person on again.</summary>
public sealed record CreateEmployment(
    Guid EmployeeId,
    DateOnly EffectiveFrom,
    string? PayGroup,
    string? EmploymentType,
    Optional<string?> Classification,
    Optional<IReadOnlyList<DayOfWeek>?> WorkingDays,
    ExpectedVersion? ExpectedVersion) : IRequest<DatedEmployment>;

/// <summary>What has been dated.</summary>
/// <param name="Employment">The employment in which the day lies.</param>
/// <param name="IsNew">It begins on the day, and did not before. False: the terms of one that begins there are others now, or these terms held already.</param>
public sealed record DatedEmployment(EmploymentDto Employment, bool IsNew);

internal sealed class CreateEmploymentValidator : AbstractValidator<CreateEmployment>
{
    public CreateEmploymentValidator() =>
        RuleFor(command => command.WorkingDays).Custom((days, context) =>
        {
            if (EmployeeRules.WorkingDaysProblem(days.Value) is { } problem) context.AddAll([problem]);
        });
}

internal sealed class CreateEmploymentHandler(IPayrollDbContext db, EmployeeDetailsReader details, TimeProvider clock) : IRequestHandler<CreateEmployment, DatedEmployment>
{
    public Task<DatedEmployment> Handle(CreateEmployment command, CancellationToken cancellationToken) =>
        db.SerializableAsync(token => AddAsync(command, token), cancellationToken);

    private async Task<DatedEmployment> AddAsync(CreateEmployment command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var employee = await db.Employees.Include(e => e.Employments).GetAsync(command.EmployeeId, cancellationToken);
        employee.Expect(command.ExpectedVersion);
        var errors = new List<FieldError>();
        var catalog = await EmploymentCatalog.LoadAsync(db, cancellationToken);
        var change = TermsChange.Read(command.PayGroup, command.EmploymentType, command.Classification, command.WorkingDays, catalog, errors);
        if (change.PayGroup is not null) details.CheckAccount(employee.BankAccount, new(employee.OrganizationId, employee.Id), change.PayGroup.Jurisdiction, errors);
        if (errors.Count > 0) throw new InvalidRequestException(errors);

        var (before, from) = (employee.Employments.Count, command.EffectiveFrom);
        (await PaidDays.LoadAsync(db, [employee.Id], cancellationToken)).RefuseChange(employee, from);
        if (change.PayGroup is not null)
            (await ClockedHours.LoadAsync(db, [(employee, command.PayGroup)], catalog, cancellationToken)).RefuseOtherClocks(employee, from, change.PayGroup, catalog);
        if (employee.EndDate < from)
        {
            employee.Rehire(Guid.CreateVersion7(now), from, change.Of(employee.Employments[^1].Terms), now);
        }
        else
        {
            employee.ChangeTerms(Guid.CreateVersion7(now), from, change.Of, now);
        }

        await db.SaveChangesAsync(cancellationToken);
        var dated = employee.EmploymentOn(from);
        var answer = EmploymentDto.Of(dated, catalog.PayGroup(dated.PayGroupId).Code, catalog.EmploymentType(dated.EmploymentTypeId).Code);
        return new DatedEmployment(answer, employee.Employments.Count > before);
    }
}
