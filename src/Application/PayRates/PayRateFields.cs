using Payroll.Application.Common;
using Payroll.Domain.Common;
using Payroll.Domain.PayRates;

namespace Payroll.Application.PayRates;

/// <summary>
/// The members of a pay rate that a caller gives. Creating, updating and importing share this list. What is null, or has no value, is not
/// given: a new rate has none, and of a rate that is there it stays. Null as a value clears.
/// </summary>
public sealed record PayRateFields
{
    public string? Name { get; init; }
    public Optional<string?> ExternalId { get; init; }
    public Optional<Guid?> EmployeeId { get; init; }
    public Optional<string?> EmployeeExternalId { get; init; }
    public Optional<string?> Classification { get; init; }
    public Optional<string?> Project { get; init; }

    /// <summary>The code of an employment type.</summary>
    public Optional<string?> EmploymentType { get; init; }

    public PayRateUnit? Unit { get; init; }
    public decimal? Amount { get; init; }
    public Optional<decimal?> HoursPerDay { get; init; }
    public DateOnly? EffectiveFrom { get; init; }
    public Optional<DateOnly?> EffectiveTo { get; init; }

    /// <summary>What is given over what is there, except the employee and the employment type, which have to be looked up.</summary>
    /// <param name="existing">What is there; null: the rate is new.</param>
    internal PayRateTerms Over(PayRateTerms? existing) => new()
    {
        Name = Name ?? existing?.Name,
        ExternalId = ExternalId.Or(existing?.ExternalId),
        EmployeeId = existing?.EmployeeId,
        Classification = Classification.Or(existing?.Classification),
        Project = Project.Or(existing?.Project),
        EmploymentTypeId = existing?.EmploymentTypeId,
        Unit = Unit ?? existing?.Unit ?? default,
        Amount = Amount ?? existing?.Amount ?? 0,
        HoursPerDay = HoursPerDay.Or(existing?.HoursPerDay),
        EffectiveFrom = EffectiveFrom ?? existing?.EffectiveFrom ?? PayrollDates.Earliest,
        EffectiveTo = EffectiveTo.Or(existing?.EffectiveTo),
    };
}
