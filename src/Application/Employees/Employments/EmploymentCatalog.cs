using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.Employees.Employments;

/// <summary>The pay groups and employment types that requests name, read at once, however many requests there are.</summary>
internal sealed class EmploymentCatalog
{
    private readonly Dictionary<string, PayGroup> _groups;
    private readonly Dictionary<Guid, PayGroup> _groupsById;
    private readonly Dictionary<string, EmploymentType> _types;
    private readonly Dictionary<Guid, EmploymentType> _typesById;
    private readonly KnownCodes _knownGroups;
    private readonly KnownCodes _knownTypes;

    private EmploymentCatalog(List<PayGroup> groups, List<EmploymentType> types, KnownCodes knownGroups, KnownCodes knownTypes)
    {
        (_knownGroups, _knownTypes) = (knownGroups, knownTypes);
        _groups = groups.ToDictionary(group => group.Code, StringComparer.Ordinal);
        _groupsById = groups.ToDictionary(group => group.Id);
        _types = types.ToDictionary(type => type.Code, StringComparer.Ordinal);
        _typesById = types.ToDictionary(type => type.Id);
    }

    /// <summary>One query for the groups and one for the types; none for what nothing is named of, and another where a code is unknown.</summary>
    /// <param name="db">The unit of work.</param>
    /// <param name="codes">Codes of groups and types; null names none.</param>
    /// <param name="payGroupIds">Ids of further pay groups.</param>
    /// <param name="employmentTypeIds">Ids of further employment types.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task<EmploymentCatalog> LoadAsync(
        IPayrollDbContext db,
        IReadOnlyCollection<(string? PayGroup, string? EmploymentType)> codes,
        IEnumerable<Guid> payGroupIds,
        IEnumerable<Guid> employmentTypeIds,
        CancellationToken cancellationToken)
    {
        var (payGroups, employmentTypes) = (codes.Select(named => named.PayGroup).ToList(), codes.Select(named => named.EmploymentType).ToList());
        var (groupCodes, groupIds) = (CodeLookups.CodesAmong(payGroups), payGroupIds.Distinct().ToList());
        var (typeCodes, typeIds) = (CodeLookups.CodesAmong(employmentTypes), employmentTypeIds.Distinct().ToList());
        // As one parameter each: there may be more of them than a database takes parameters.
        var groups = groupCodes.Count + groupIds.Count == 0 ? [] : await db.PayGroups.AsNoTracking().Include(group => group.PaySchedule)
            .Where(group => EF.Parameter(groupCodes).Contains(group.Code) || EF.Parameter(groupIds).Contains(group.Id)).ToListAsync(cancellationToken);
        var types = typeCodes.Count + typeIds.Count == 0 ? [] : await db.EmploymentTypes.AsNoTracking()
            .Where(type => EF.Parameter(typeCodes).Contains(type.Code) || EF.Parameter(typeIds).Contains(type.Id)).ToListAsync(cancellationToken);
        return new EmploymentCatalog(
            groups,
            types,
            await KnownCodes.ReadIfMissingAsync(payGroups, groups.Select(group => group.Code).ToHashSet(StringComparer.Ordinal), db.PayGroups, "pay group", cancellationToken),
            await KnownCodes.ReadIfMissingAsync(employmentTypes, types.Select(type => type.Code).ToHashSet(StringComparer.Ordinal), db.EmploymentTypes, "employment type", cancellationToken));
    }

    /// <summary>The group with a code; null, and an error, when there is none.</summary>
    public PayGroup? PayGroup(string code, List<FieldError> errors)
    {
        var group = _groups.GetValueOrDefault(code);
        if (group is null) errors.Add(_knownGroups.Unknown("pay_group", code));
        return group;
    }

    /// <summary>The group with an id, which was asked for when the catalog was read.</summary>
    public PayGroup PayGroup(Guid id) => _groupsById[id];

    /// <summary>The type with a code; null, and an error, when there is none.</summary>
    public EmploymentType? EmploymentType(string code, List<FieldError> errors)
    {
        var type = _types.GetValueOrDefault(code);
        if (type is null) errors.Add(_knownTypes.Unknown("employment_type", code));
        return type;
    }

    /// <summary>The type with an id, which was asked for when the catalog was read.</summary>
    public EmploymentType EmploymentType(Guid id) => _typesById[id];

    /// <summary>Adds an error when the schedule that was given to have it checked is not the group's.</summary>
    public static void CheckSchedule(PayGroup group, string? paySchedule, List<FieldError> errors)
    {
        if (paySchedule is not null && paySchedule != group.PaySchedule.Code)
            errors.Add(new("pay_schedule", FieldErrorCodes.Inconsistent, $"The pay group's schedule is '{group.PaySchedule.Code}'. Give that one, or leave pay_schedule out."));
    }
}
