using System.ComponentModel.DataAnnotations;
using Payroll.Application.Common;
using Payroll.Application.PayRates;
using Payroll.Domain.Common;
using Payroll.Domain.PayRates;
using Payroll.WebApi.RequestReading.Batches;

namespace Payroll.WebApi.PayRates;

/// <summary>A new pay rate: of an employee, of a classification, or of an employee in a classification.</summary>
public sealed record CreatePayRateRequest
{
    /// <summary>What people call it.</summary>
    [Required, StringLength(Text.NameLength)]
    public string? Name { get; init; }

    /// <summary>The id in your own system: unique in the organization, case-sensitive.</summary>
    [StringLength(Text.ExternalIdLength)]
    public string? ExternalId { get; init; }

    /// <summary>The only person that it is for. Name them, a classification, or both.</summary>
    public Guid? EmployeeId { get; init; }

    /// <summary>That person's id in your own system, in place of employee_id or beside it; white space around it doesn't count.</summary>
    [StringLength(Text.ExternalIdLength)]
    public string? EmployeeExternalId { get; init; }

    /// <summary>The trade and level that it is for, in your words; case counts. The person, whatever they do, when left out.</summary>
    [StringLength(Text.NameLength)]
    public string? Classification { get; init; }

    /// <summary>The only project that it is for, in your words; case counts. Any when left out.</summary>
    [StringLength(Text.NameLength)]
    public string? Project { get; init; }

    /// <summary>The code of the only employment type that it is for. Any when left out.</summary>
    [StringLength(Text.CodeLength)]
    public string? EmploymentType { get; init; }

    /// <summary>What the amount is paid for.</summary>
    [Required]
    public PayRateUnit? Unit { get; init; }

    /// <summary>What the unit is worth, with up to six decimals.</summary>
    [Required, DecimalNumber(PayRateRules.AmountDecimals, "0", PayRateLimits.MaxAmount)]
    public decimal? Amount { get; init; }

    /// <summary>How many hours a day's work is: required with the unit day, allowed with year.</summary>
    [DecimalNumber(PayRateRules.HoursDecimals, PayRateLimits.MinHoursPerDay, PayRateLimits.MaxHoursPerDay)]
    public decimal? HoursPerDay { get; init; }

    /// <summary>The first day on which it holds.</summary>
    [Required]
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>The last day on which it holds; no end when left out.</summary>
    public DateOnly? EffectiveTo { get; init; }

    internal CreatePayRate ToCommand() => new(new PayRateFields
    {
        Name = Name,
        ExternalId = ExternalId,
        EmployeeId = EmployeeId,
        EmployeeExternalId = EmployeeExternalId,
        Classification = Classification,
        Project = Project,
        EmploymentType = EmploymentType,
        Unit = Unit,
        Amount = Amount,
        HoursPerDay = HoursPerDay,
        EffectiveFrom = EffectiveFrom,
        EffectiveTo = EffectiveTo,
    });
}

/// <summary>Changes of a pay rate: what is left out stays, null clears. Once a submitted run has used it, only effective_to changes.</summary>
public record UpdatePayRateRequest
{
    /// <summary>What people call it.</summary>
    [StringLength(Text.NameLength, MinimumLength = 1)]
    public Optional<string> Name { get; init; }

    /// <summary>The id in your own system.</summary>
    [StringLength(Text.ExternalIdLength)]
    public Optional<string?> ExternalId { get; init; }

    /// <summary>The only person that it is for; null: anybody of the classification.</summary>
    public Optional<Guid?> EmployeeId { get; init; }

    /// <summary>That person's id in your own system, in place of employee_id or beside it; white space around it doesn't count.</summary>
    [StringLength(Text.ExternalIdLength)]
    public Optional<string?> EmployeeExternalId { get; init; }

    /// <summary>The trade and level that it is for.</summary>
    [StringLength(Text.NameLength)]
    public Optional<string?> Classification { get; init; }

    /// <summary>The only project that it is for.</summary>
    [StringLength(Text.NameLength)]
    public Optional<string?> Project { get; init; }

    /// <summary>The code of the only employment type that it is for.</summary>
    [StringLength(Text.CodeLength)]
    public Optional<string?> EmploymentType { get; init; }

    /// <summary>What the amount is paid for.</summary>
    public Optional<PayRateUnit> Unit { get; init; }

    /// <summary>What the unit is worth.</summary>
    [DecimalNumber(PayRateRules.AmountDecimals, "0", PayRateLimits.MaxAmount)]
    public Optional<decimal> Amount { get; init; }

    /// <summary>How many hours a day's work is.</summary>
    [DecimalNumber(PayRateRules.HoursDecimals, PayRateLimits.MinHoursPerDay, PayRateLimits.MaxHoursPerDay)]
    public Optional<decimal?> HoursPerDay { get; init; }

    /// <summary>The first day on which it holds.</summary>
    public Optional<DateOnly> EffectiveFrom { get; init; }

    /// <summary>The last day on which it holds; null: no end.</summary>
    public Optional<DateOnly?> EffectiveTo { get; init; }

    internal UpdatePayRate ToCommand(Guid payRateId, ExpectedVersion? expectedVersion) => new(payRateId, ToFields(), expectedVersion);

    internal PayRateFields ToFields() => new()
    {
        Name = Name.Value,
        ExternalId = ExternalId,
        EmployeeId = EmployeeId,
        EmployeeExternalId = EmployeeExternalId,
        Classification = Classification,
        Project = Project,
        EmploymentType = EmploymentType,
        Unit = Unit.OrNull(),
        Amount = Amount.OrNull(),
        HoursPerDay = HoursPerDay,
        EffectiveFrom = EffectiveFrom.OrNull(),
        EffectiveTo = EffectiveTo,
    };
}

/// <summary>A pay rate of a batch: told apart by its external_id; what is left out stays as it is, null clears.</summary>
public sealed record PayRateItemRequest : UpdatePayRateRequest;

/// <summary>Pay rates that are set or changed in one call.</summary>
public sealed record PayRateBatchRequest : BatchRequest<PayRateItemRequest>;

/// <summary>The limits of <see cref="PayRateRules"/>, written out as attributes take them.</summary>
internal static class PayRateLimits
{
    public const string MaxAmount = "999999999.999999";
    public const string MinHoursPerDay = "0.01";
    public const string MaxHoursPerDay = "24";
}
