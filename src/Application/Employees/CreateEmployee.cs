using FluentValidation;
using MediatR;
using Payroll.Application.Common;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Employees.Employments;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;

namespace Payroll.Application.Employees;

/// <summary>Creates an employee.</summary>
public sealed record CreateEmployee(EmployeeFields Fields) : IRequest<EmployeeDto>;

internal sealed class CreateEmployeeValidator : AbstractValidator<CreateEmployee>
{
    public CreateEmployeeValidator() => RuleFor(command => command.Fields).Custom((fields, context) => context.AddAll(EmployeeRules.CheckNew(fields)));
}

internal sealed class CreateEmployeeHandler(IPayrollDbContext db, EmployeeFactory factory, EmployeeDtoFactory answers, TimeProvider clock)
    : IRequestHandler<CreateEmployee, EmployeeDto>
{
    // What is read of the pay group stays true until the employee is in it: the details are checked by its jurisdiction.
    public Task<EmployeeDto> Handle(CreateEmployee command, CancellationToken cancellationToken) =>
        db.SerializableAsync(token => CreateAsync(command.Fields, token), cancellationToken);

    private async Task<EmployeeDto> CreateAsync(EmployeeFields fields, CancellationToken cancellationToken)
    {
        var catalog = await EmploymentCatalog.LoadAsync(db, cancellationToken);
        var now = clock.GetUtcNow();
        var employee = factory.Create(fields, Guid.CreateVersion7(now), db.OrganizationId, catalog, now);
        db.Employees.Add(employee);
        await db.SaveOrConflictAsync(EmployeeClaims.Of(employee, db), cancellationToken);
        return await answers.CreateAsync(employee, cancellationToken);
    }
}

/// <summary>What no two employees of an organization have alike.</summary>
internal static class EmployeeClaims
{
    public const string EmailTaken = "An employee has this e-mail address already (case is ignored, and it stays taken when employment ends).";

    /// <summary>The e-mail address and the external id.</summary>
    public static IReadOnlyList<UniqueClaim> Of(Employee employee, IPayrollDbContext db)
    {
        var others = db.Employees.Where(other => other.Id != employee.Id);
        var (email, externalId) = (others.Where(other => other.EmailNormalized == employee.EmailNormalized), others.Where(other => other.ExternalId == employee.ExternalId));
        return
        [
            new(UniqueIndexes.EmployeeEmail, email.Select(other => other.Id), ErrorCodes.EmployeeAlreadyExists, EmailTaken),
            new(UniqueIndexes.EmployeeExternalId, externalId.Select(other => other.Id), ErrorCodes.EmployeeAlreadyExists, "An employee has this external id already."),
        ];
    }
}

/// <summary>Makes an employee of checked fields; the caller saves it.</summary>
internal sealed class EmployeeFactory(EmployeeDetailsReader details)
{
    /// <exception cref="InvalidRequestException">A code is unknown, or a detail doesn't fit the jurisdiction; all such errors are in it.</exception>
    /// <exception cref="DomainRuleException">A text is too long.</exception>
    public Employee Create(EmployeeFields fields, Guid id, Guid organizationId, EmploymentCatalog catalog, DateTimeOffset now)
    {
        var errors = new List<FieldError>();
        var type = catalog.EmploymentType(fields.EmploymentType.Value!, errors);
        var group = catalog.PayGroup(fields.PayGroup.Value!, errors);
        if (group is not null) EmploymentCatalog.CheckSchedule(group, fields.PaySchedule.Value, errors);
        var given = details.Read(fields, EmployeeDetails.None, new(organizationId, id), group?.Jurisdiction, errors);
        if (errors.Count > 0) throw new InvalidRequestException(errors);

        var terms = new EmploymentTerms(group!.Id, type!.Id, fields.Classification.Value, WorkingDays.OrDefault(fields.WorkingDays.Value));
        return Employee.Create(id, organizationId, IdentityOf(fields, null), given, Guid.CreateVersion7(now), fields.StartDate.Value, terms, now);
    }

    /// <summary>Who the employee is after the change; what is not given stays.</summary>
    public static EmployeeIdentity IdentityOf(EmployeeFields fields, EmployeeIdentity? current) => new(
        fields.FirstName.Or(current?.FirstName)!,
        fields.LastName.Or(current?.LastName)!,
        fields.Email.Or(current?.Email)!,
        fields.ExternalId.Or(current?.ExternalId),
        fields.BirthDate.Or(current?.BirthDate));
}
