using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Persistence;
using Payroll.Application.PayGroups;
using Payroll.Domain.Common;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.Employees.Employments;

/// <summary>
/// The organization's pay groups and employment types, read by a use case that decides by them: <see cref="PaySettings"/> may lag behind.
/// </summary>
/// <param name="payGroups">All pay groups, their schedules loaded.</param>
/// <param name="employmentTypes">All employment types.</param>
internal sealed class EmploymentCatalog(IReadOnlyList<PayGroup> payGroups, IReadOnlyList<EmploymentType> employmentTypes)
{
    private readonly Dictionary<string, PayGroup> groupsByCode = payGroups.ToDictionary(group => group.Code, StringComparer.Ordinal);
    private readonly Dictionary<Guid, PayGroup> groupsById = payGroups.ToDictionary(group => group.Id);
    private readonly Dictionary<string, EmploymentType> typesByCode = employmentTypes.ToDictionary(type => type.Code, StringComparer.Ordinal);
    private readonly Dictionary<Guid, EmploymentType> typesById = employmentTypes.ToDictionary(type => type.Id);

    private KnownCodes? knownGroups;
    private KnownCodes? knownTypes;

    /// <summary>Two queries.</summary>
    public static async Task<EmploymentCatalog> LoadAsync(IPayrollDbContext db, CancellationToken cancellationToken) => new(
        await db.PayGroups.AsNoTracking().Include(group => group.PaySchedule).ToListAsync(cancellationToken),
        await db.EmploymentTypes.AsNoTracking().ToListAsync(cancellationToken));

    /// <summary>The group with a code; null, and an error, when there is none.</summary>
    public PayGroup? PayGroup(string code, List<FieldError> errors)
    {
        if (groupsByCode.TryGetValue(code, out var group)) return group;
        errors.Add((knownGroups ??= KnownCodes.Of("pay group", groupsByCode.Keys)).Unknown("pay_group", code));
        return null;
    }

    /// <summary>The group with an id.</summary>
    public PayGroup PayGroup(Guid id) => groupsById[id];

    /// <summary>The type with a code; null, and an error, when there is none.</summary>
    public EmploymentType? EmploymentType(string code, List<FieldError> errors)
    {
        if (typesByCode.TryGetValue(code, out var type)) return type;
        errors.Add((knownTypes ??= KnownCodes.Of("employment type", typesByCode.Keys)).Unknown("employment_type", code));
        return null;
    }

    /// <summary>The type with an id.</summary>
    public EmploymentType EmploymentType(Guid id) => typesById[id];

    /// <summary>Adds an error when the schedule that was given to have it checked is not the group's.</summary>
    public static void CheckSchedule(PayGroup group, string? paySchedule, List<FieldError> errors)
    {
        if (paySchedule is not null && paySchedule != group.PaySchedule.Code)
            errors.Add(new("pay_schedule", FieldErrorCodes.Inconsistent, $"The pay group's schedule is '{group.PaySchedule.Code}'. Give that one, or leave pay_schedule out."));
    }
}
