using Payroll.Domain.Employees;

namespace Payroll.Application.Employees.Employments;

/// <summary>What an employee is employed as from one day to another.</summary>
public sealed record EmploymentDto
{
    /// <summary>The employment's id.</summary>
    public required Guid EmploymentId { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>The last day; null while it has no end.</summary>
    public required DateOnly? EffectiveTo { get; init; }

    /// <summary>The code of the pay group.</summary>
    public required string PayGroup { get; init; }

    /// <summary>The code of the employment type.</summary>
    public required string EmploymentType { get; init; }

    /// <summary>Trade and level.</summary>
    public required string? Classification { get; init; }

    /// <summary>The days of the week that are worked.</summary>
    public required IReadOnlyList<DayOfWeek> WorkingDays { get; init; }

    /// <param name="employment">The employment.</param>
    /// <param name="payGroup">Its group's code.</param>
    /// <param name="employmentType">Its type's code.</param>
    internal static EmploymentDto Of(Employment employment, string payGroup, string employmentType) => new()
    {
        EmploymentId = employment.Id,
        EffectiveFrom = employment.EffectiveFrom,
        EffectiveTo = employment.EffectiveTo,
        PayGroup = payGroup,
        EmploymentType = employmentType,
        Classification = employment.Classification,
        WorkingDays = employment.Terms.WorkingDays.ToList(),
    };
}
