using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;

namespace Payroll.Application.Employees;

/// <summary>The employees whom requests name, by id, by external id, or by both: read as sets, however many items a batch has.</summary>
internal sealed class NamedEmployees
{
    private readonly HashSet<Guid> ids;
    private readonly Dictionary<string, Guid> byExternalId;

    public NamedEmployees(HashSet<Guid> ids, Dictionary<string, Guid> byExternalId) => (this.ids, this.byExternalId) = (ids, byExternalId);

    /// <summary>One query for the ids and one for the external ids; none where there are none of them.</summary>
    public static async Task<NamedEmployees> LoadAsync(
        IPayrollDbContext db, IEnumerable<Guid?> ids, IEnumerable<string?> externalIds, CancellationToken cancellationToken)
    {
        var (wanted, names) = (ids.OfType<Guid>().Distinct().ToList(), externalIds.OfType<string>().Select(Name).Distinct(StringComparer.Ordinal).ToList());
        var known = wanted.Count == 0 ? [] : await db.Employees.Where(e => EF.Parameter(wanted).Contains(e.Id)).Select(e => e.Id).ToListAsync(cancellationToken);
        var named = names.Count == 0 ? [] : await db.Employees.Where(e => EF.Parameter(names).Contains(e.ExternalId!))
            .Select(e => new { e.Id, e.ExternalId }).ToDictionaryAsync(e => e.ExternalId!, e => e.Id, StringComparer.Ordinal, cancellationToken);
        return new NamedEmployees(known.ToHashSet(), named);
    }

    /// <summary>The employee whom an item names; null, and an error, where there is none, or where two are named.</summary>
    /// <param name="id">The item's <c>employee_id</c>.</param>
    /// <param name="externalId">The item's <c>employee_external_id</c>; one of the two is given, or both.</param>
    /// <param name="errors">What is wrong is added here.</param>
    public Guid? Find(Guid? id, string? externalId, List<FieldError> errors)
    {
        var known = errors.Count;
        Guid? byId = id is { } given && ids.Contains(given) ? given : null;
        Guid? byName = externalId is not null && byExternalId.TryGetValue(Name(externalId), out var named) ? named : null;
        if (id is not null && byId is null) errors.Add(Lookups.UnknownReference("employee_id", "employee", id));
        if (externalId is not null && byName is null) errors.Add(Lookups.UnknownReference("employee_external_id", "employee with the external id", Name(externalId)));
        if (byId is not null && byName is not null && byId != byName) errors.Add(TwoEmployees);
        return errors.Count == known ? byId ?? byName : null;
    }

    private static FieldError TwoEmployees { get; } = new(
        "employee_external_id", FieldErrorCodes.Inconsistent, "employee_id and employee_external_id name two different employees. Leave one of them out, or give both of the same one.");

    // External ids are kept without white space around them.
    private static string Name(string externalId) => externalId.Trim();
}
