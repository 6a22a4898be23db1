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
    IPayrollDbContext db, EmployeeItemReader reader, EmployeeHiring hiring, EmployeeRevision revision, TimeProvider clock)
{
    private const string ExternalId = "external_id";

    /// <summary>
    /// Gives each item its outcome, in the order of the items. Changed employees are in the unit of work,
    /// not saved yet; new ones are only handed out, and are saved after the changed ones, whose addresses they may take.
    /// An item that fails leaves nothing behind.
    /// </summary>
    /// <param name="items">Each with an external id that no other one has, white space around it aside.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<EmployeeOutcome>> ApplyAsync(
        IReadOnlyList<(int Index, EmployeeItem Item)> items, CancellationToken cancellationToken)
    {
        var work = await ReadAsync(items, cancellationToken);
        var facts = await RevisionSnapshot.LoadAsync(
            db,
            work.Select(item => item.Hire).OfType<CreateEmployee>().ToList(),
            work.Where(item => item.Change is not null).Select(item => (item.Employee!, item.Change!)).ToList(),
            cancellationToken);
        var emails = await EmailOwners.LoadAsync(db, work.Select(item => item.Hire?.Email ?? item.Change?.Email).OfType<string>(), cancellationToken);
        var now = clock.GetUtcNow();
        return work.Zip(OrderedIds.At(now, work.Count)).Select(pair => Decide(pair.First, pair.Second, facts, emails, now)).ToList();
    }

    private async Task<List<Work>> ReadAsync(IReadOnlyList<(int Index, EmployeeItem Item)> items, CancellationToken cancellationToken)
    {
        // As they are kept: without surrounding white space.
        var wanted = items.Select(item => item.Item.ExternalId.Trim()).ToList();
        var known = await db.Employees.Include(employee => employee.Employments)
            .Where(employee => EF.Parameter(wanted).Contains(employee.ExternalId!)).ToDictionaryAsync(employee => employee.ExternalId!, StringComparer.Ordinal, cancellationToken);
        return items.Select(item => Read(item.Index, item.Item, item.Item.ExternalId.Trim(), known)).ToList();
    }

    private Work Read(int index, EmployeeItem item, string externalId, Dictionary<string, Employee> known)
    {
        var errors = new List<FieldError>();
        return known.TryGetValue(externalId, out var employee)
            ? new Work(index, null, employee, reader.ReadChange(item, employee, errors), errors)
            : new Work(index, reader.ReadHire(item, externalId, errors), null, null, errors);
    }

    private EmployeeOutcome Decide(Work item, Guid newId, RevisionSnapshot facts, EmailOwners emails, DateTimeOffset now)
    {
        try
        {
            if (item.Hire is not null) return Hire(item.Index, newId, item.Hire, facts, emails, now);
            if (item.Change is not null) return Change(item.Index, item.Change, item.Employee!, facts, emails, now);
            return new EmployeeOutcome.Rejected(item.Index, item.Errors);
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

    private EmployeeOutcome.Created Hire(int index, Guid id, CreateEmployee hire, RevisionSnapshot facts, EmailOwners emails, DateTimeOffset now)
    {
        var errors = new List<FieldError>();
        var employee = hiring.Hire(hire, id, db.OrganizationId, facts.Catalog, errors, now) ?? throw new InvalidRequestException(errors);
        RefuseTakenEmail(employee, emails);
        emails.GiveToNew(employee);
        return new EmployeeOutcome.Created(index, employee);
    }

    private EmployeeOutcome Change(int index, UpdateEmployee change, Employee employee, RevisionSnapshot facts, EmailOwners emails, DateTimeOffset now)
    {
        var (version, email) = (employee.Version, employee.EmailNormalized);
        var errors = new List<FieldError>();
        revision.Apply(change, employee, facts, errors, now);
        if (errors.Count > 0) throw new InvalidRequestException(errors);
        RefuseTakenEmail(employee, emails);
        if (employee.Version == version) return new EmployeeOutcome.Unchanged(index, employee.Id);
        emails.Give(employee, email);
        return new EmployeeOutcome.Updated(index, employee);
    }

    // Who is made by the batch itself has no id that the caller could look up if it comes to nothing.
    private static void RefuseTakenEmail(Employee employee, EmailOwners emails)
    {
        if (emails.InTheWayOf(employee) is not { } owner) return;
        throw owner.Item is { } item
            ? new ConflictException(ErrorCodes.EmployeeAlreadyExists, $"The item '{item}' of the batch has the same e-mail address (case is ignored). Give another one, or leave one out.", field: "email")
            : new ConflictException(ErrorCodes.EmployeeAlreadyExists, EmployeeConflicts.EmailTaken, owner.EmployeeId, "email");
    }

    // The employee first: while they are in the unit of work, it takes in what it finds in their employments.
    private void Drop(Employee? employee)
    {
        if (employee is null) return;
        db.Employees.Entry(employee).State = EntityState.Detached;
        foreach (var employment in employee.Employments) db.Employments.Entry(employment).State = EntityState.Detached;
    }

    private sealed record Work(int Index, CreateEmployee? Hire, Employee? Employee, UpdateEmployee? Change, IReadOnlyList<FieldError> Errors);
}
