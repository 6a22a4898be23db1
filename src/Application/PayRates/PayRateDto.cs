using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.PayRates;

namespace Payroll.Application.PayRates;

/// <summary>What an hour, a day, a unit of work or a year is worth, from one day to another.</summary>
public sealed record PayRateDto : IVersionedDto
{
    /// <summary>The pay rate's id.</summary>
    public required Guid PayRateId { get; init; }

    /// <summary>The id in your own system.</summary>
    public required string? ExternalId { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>The only person that it is for; null: anybody of the classification.</summary>
    public required Guid? EmployeeId { get; init; }

    /// <summary>That person's id in your own system.</summary>
    public required string? EmployeeExternalId { get; init; }

    /// <summary>The trade and level that it is for; null: the person, whatever they do.</summary>
    public required string? Classification { get; init; }

    /// <summary>The only project that it is for; null: any.</summary>
    public required string? Project { get; init; }

    /// <summary>The code of the only employment type that it is for; null: any.</summary>
    public required string? EmploymentType { get; init; }

    /// <summary>What the amount is paid for.</summary>
    public required PayRateUnit Unit { get; init; }

    /// <summary>What the unit is worth, up to six decimals.</summary>
    public required decimal Amount { get; init; }

    /// <summary>How many hours a day's work is; for the day always, for the year where it was given.</summary>
    public required decimal? HoursPerDay { get; init; }

    /// <summary>The first day on which it holds.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>The last day on which it holds; null while it has no end.</summary>
    public required DateOnly? EffectiveTo { get; init; }

    /// <summary>Goes up with each change.</summary>
    public required int Version { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The answers of some rates, with what they name, in one query.</summary>
    internal static IQueryable<PayRateDto> Of(IPayrollDbContext db, IQueryable<PayRate> rates) =>
        from rate in rates
        join employee in db.Employees on rate.EmployeeId equals employee.Id into employees
        from employee in employees.DefaultIfEmpty()
        join type in db.EmploymentTypes on rate.EmploymentTypeId equals type.Id into types
        from type in types.DefaultIfEmpty()
        select new PayRateDto
        {
            PayRateId = rate.Id,
            ExternalId = rate.ExternalId,
            Name = rate.Name,
            EmployeeId = rate.EmployeeId,
            EmployeeExternalId = employee.ExternalId,
            Classification = rate.Classification,
            Project = rate.Project,
            EmploymentType = type.Code,
            Unit = rate.Unit,
            Amount = rate.Amount,
            HoursPerDay = rate.HoursPerDay,
            EffectiveFrom = rate.EffectiveFrom,
            EffectiveTo = rate.EffectiveTo,
            Version = rate.Version,
            CreatedAt = rate.CreatedAt,
            UpdatedAt = rate.UpdatedAt,
        };
}
