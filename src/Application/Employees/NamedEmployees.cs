using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;

namespace Payroll.Application.Employees;

/// <summary>The employees whom the items of a batch name, by id or by external id: read as sets, however many items there are.</summary>
internal sealed class NamedEmployees
{
    private readonly HashSet<Guid> ids;
    private readonly Dictionary<string, Guid> byExternalId;

    private NamedEmployees(HashSet<Guid> ids, Dictionary<string, Guid> byExternalId) => (this.ids, this.byExternalId) = (ids, byExternalId);

    /// <summary>One query for the ids and one for the external ids; none where there are none of them.</summary>
    public static async Task<NamedEmployees> LoadAsync(
        IPayrollDbContext db, IEnumerable<Guid?> ids, IEnumerable<string?> externalIds, CancellationToken cancellationToken)
    {
        var (wanted, names) = (ids.OfType<Guid>().Distinct().ToList(), externalIds.OfType<string>().Distinct(StringComparer.Ordinal).ToList());
        var known = wanted.Count == 0 ? [] : await db.Employees.Where(e => EF.Parameter(wanted).Contains(e.Id)).Select(e => e.Id).ToListAsync(cancellationToken);
        var named = names.Count == 0 ? [] : await db.Employees.Where(e => EF.Parameter(names).Contains(e.ExternalId!))
            .Select(e => new { e.Id, e.ExternalId }).ToDictionaryAsync(e => e.ExternalId!, e => e.Id, StringComparer.Ordinal, cancellationToken);
        return new NamedEmployees(known.ToHashSet(), named);
    }

    /// <summary>The employee whom an item names in one way or the other; null, and an error, where there is none, or both ways are used.</summary>
    /// <param name="id">The item's <c>employee_id</c>.</param>
    /// <param name="externalId">The item's <c>employee_external_id</c>; one of the two is given.</param>
    /// <param name="errors">What is wrong is added here.</param>
    public Guid? Find(Guid? id, string? externalId, List<FieldError> errors)
    {
        if (id is not null && externalId is not null) errors.Add(NamedTwice);
        else if (id is { } given && ids.Contains(given)) return given;
        else if (id is not null) errors.Add(Lookups.UnknownReference("employee_id", "employee", id));
        else if (byExternalId.TryGetValue(externalId!, out var known)) return known;
        else errors.Add(Lookups.UnknownReference("employee_external_id", "employee with the external id", externalId!));
        return null;
    }

    /// <summary>What is said of an employee who is named in both ways.</summary>
    public static FieldError NamedTwice { get; } =
        new("employee_external_id", FieldErrorCodes.Inconsistent, "Name the employee by employee_id or by employee_external_id, not by both.");
}
