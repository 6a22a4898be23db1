using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;
using Payroll.Application.PayRules.Rules;
using Payroll.Domain.PayRules;

namespace Payroll.Application.PayRules;

/// <summary>The pay rules of a project, of a pay group or of the organization, from one day on.</summary>
public sealed record PayRuleDto : IVersionedDto
{
    /// <summary>The rule set's id.</summary>
    public required Guid PayRuleId { get; init; }

    /// <summary>What it is called in your own words; the sets of a code are its versions.</summary>
    public required string Code { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>The code of the only pay group that it is for; null: any, or a project's.</summary>
    public required string? PayGroup { get; init; }

    /// <summary>The only project that it is for; null: any.</summary>
    public required string? Project { get; init; }

    /// <summary>The first day on which it holds. It holds until the next set for the same starts.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>The rules, in order.</summary>
    public required IReadOnlyList<RuleDto> Rules { get; init; }

    /// <summary>The last work date that a submitted run priced with it; null: none has, and everything can still change.</summary>
    public required DateOnly? LastUsedOn { get; init; }

    /// <summary>Goes up with each change.</summary>
    public required int Version { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The answers of some sets, with the codes of their pay groups, in one query.</summary>
    internal static IQueryable<PayRuleDto> Of(IPayrollDbContext db, IQueryable<PayRuleSet> sets) =>
        from set in sets
        join payGroup in db.PayGroups on set.PayGroupId equals payGroup.Id into groups
        from payGroup in groups.DefaultIfEmpty()
        select new PayRuleDto
        {
            PayRuleId = set.Id,
            Code = set.Code,
            Name = set.Name,
            PayGroup = payGroup.Code,
            Project = set.Project,
            EffectiveFrom = set.EffectiveFrom,
            Rules = RuleDto.All(set.Rules),
            LastUsedOn = set.LastUsedOn,
            Version = set.Version,
            CreatedAt = set.CreatedAt,
            UpdatedAt = set.UpdatedAt,
        };
}
