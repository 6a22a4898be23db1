using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;

namespace Payroll.Application.Employees.Imports;

/// <summary>
/// Takes on and changes many employees by the rules of <see cref="CreateEmployee"/> and <see cref="UpdateEmployee"/>, with as many
/// queries for thousands as for one. Within <see cref="IPayrollDbContext.SerializableAsync"/> only: what is read has to stay true.
/// </summary>
internal sealed class EmployeeBatch(
    IPayrollDbContext db, EmployeeFactory factory, EmployeeRevision revision, TimeProvider clock)
{
    private const string ExternalId = "external_id";

    /// <summary>
    /// Gives each item its outcome, in the order of the items. Changed employees are in the unit of work,
    /// not saved yet; new ones are only handed out, and are saved after the changed ones, whose addresses they may take.
    /// An item that fails leaves nothing behind.
    /// </summary>
    /// <param name="items">Each with an external id that no other one has, white space around it aside.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<IReadOnlyList<EmployeeOutcome>> ApplyAsync(
        IReadOnlyList<(int Index, EmployeeFields Fields)> items, CancellationToken cancellationToken)
    {
        var work = await ReadAsync(items, cancellationToken);
        var open = work.Where(item => item.Errors.Count == 0).ToList();
        var snapshot = await RevisionSnapshot.LoadAsync(
            db,
            open.Where(item => item.Employee is null).Select(item => item.Fields).ToList(),
            open.Where(item => item.Employee is not null).Select(item => (item.Employee!, item.Fields)).ToList(),
            cancellationToken);
        var emails = await EmailOwners.LoadAsync(db, open.Select(item => item.Fields.Email.Value).OfType<string>(), cancellationToken);
        var now = clock.GetUtcNow();
        return work.Zip(OrderedIds.At(now, work.Count)).Select(pair => Decide(pair.First, pair.Second, snapshot, emails, now)).ToList();
    }

    private async Task<List<Work>> ReadAsync(IReadOnlyList<(int Index, EmployeeFields Fields)> items, CancellationToken cancellationToken)
    {
        // As they are kept: without surrounding white space.
        var wanted = items.Select(item => ExternalIdOf(item.Fields)).ToList();
        var known = await db.Employees.Include(employee => employee.Employments)
            .Where(employee => EF.Parameter(wanted).Contains(employee.ExternalId!)).ToDictionaryAsync(employee => employee.ExternalId!, StringComparer.Ordinal, cancellationToken);
        return items.Select(item => Read(item.Index, item.Fields, known.GetValueOrDefault(ExternalIdOf(item.Fields)))).ToList();
    }

    // The id that tells the items apart is no change of an employee who is there.
    private static Work Read(int index, EmployeeFields fields, Employee? employee) => employee is null
        ? new Work(index, fields with { ExternalId = ExternalIdOf(fields) }, null, EmployeeRules.CheckNew(fields).ToList())
        : new Work(index, fields with { ExternalId = default }, employee, EmployeeRules.CheckChange(fields).ToList());

    private static string ExternalIdOf(EmployeeFields fields) => fields.ExternalId.Value!.Trim();

    private EmployeeOutcome Decide(Work item, Guid newId, RevisionSnapshot snapshot, EmailOwners emails, DateTimeOffset now)
    {
        try
        {
            if (item.Errors.Count > 0) return new EmployeeOutcome.Rejected(item.Index, item.Errors);
            return item.Employee is null
                ? Create(item.Index, newId, item.Fields, snapshot, emails, now)
                : Update(item.Index, item.Fields, item.Employee, snapshot, emails, now);
        }
        catch (InvalidRequestException refused)
        {
            Drop(item.Employee);
            return new EmployeeOutcome.Rejected(item.Index, refused.Errors);
        }
        catch (ConflictException refused)
        {
            Drop(item.Employee);
            return new EmployeeOutcome.Conflict(item.Index, item.Employee?.Id, refused.FieldError?.Field ?? ExternalId, refused.Code, refused.Message, refused.ConflictsWith);
        }
        catch (DomainRuleException refused)
        {
            Drop(item.Employee);
            return refused is { Code: ErrorCodes.InvalidRequest, FieldError: { } error }
                ? new EmployeeOutcome.Rejected(item.Index, [error])
                : new EmployeeOutcome.Conflict(item.Index, item.Employee?.Id, refused.FieldError?.Field ?? ExternalId, refused.Code, refused.Message, null);
        }
    }

    private EmployeeOutcome.Created Create(int index, Guid id, EmployeeFields fields, RevisionSnapshot snapshot, EmailOwners emails, DateTimeOffset now)
    {
        var employee = factory.Create(fields, id, db.OrganizationId, snapshot.Catalog, now);
        RefuseTakenEmail(employee, emails);
        emails.GiveToNew(employee);
        return new EmployeeOutcome.Created(index, employee);
    }

    private EmployeeOutcome Update(int index, EmployeeFields change, Employee employee, RevisionSnapshot snapshot, EmailOwners emails, DateTimeOffset now)
    {
        var (version, email) = (employee.Version, employee.EmailNormalized);
        revision.Apply(change, employee, snapshot, isRestated: true, now);
        RefuseTakenEmail(employee, emails);
        if (employee.Version == version) return new EmployeeOutcome.Unchanged(index, employee.Id);
        emails.Give(employee, email);
        return new EmployeeOutcome.Updated(index, employee);
    }

    // Who is made by the batch itself has no id that the caller could look up if it comes to nothing.
    private static void RefuseTakenEmail(Employee employee, EmailOwners emails)
    {
        if (emails.OtherOwnerOf(employee) is not { } owner) return;
        throw owner.Item is { } item
            ? new ConflictException(ErrorCodes.EmployeeAlreadyExists, $"The item '{item}' of the batch has the same e-mail address (case is ignored). Give another one, or leave one out.", field: "email")
            : new ConflictException(ErrorCodes.EmployeeAlreadyExists, EmployeeClaims.EmailTaken, owner.EmployeeId, "email");
    }

    // The employee first: while they are in the unit of work, it takes in what it finds in their employments.
    private void Drop(Employee? employee)
    {
        if (employee is null) return;
        db.Employees.Entry(employee).State = EntityState.Detached;
        foreach (var employment in employee.Employments) db.Employments.Entry(employment).State = EntityState.Detached;
    }

    private sealed record Work(int Index, EmployeeFields Fields, Employee? Employee, IReadOnlyList<FieldError> Errors);
}
