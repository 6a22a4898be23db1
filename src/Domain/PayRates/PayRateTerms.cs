using Payroll.Domain.Common;

namespace Payroll.Domain.PayRates;

/// <summary>
/// All that can be said of a pay rate, as one value: two that say the same are equal. Texts lose the white space around them, and
/// a blank one is null. What it may hold says <see cref="PayRateRules"/>.
/// </summary>
public sealed record PayRateTerms
{
    /// <summary>What people call it; required.</summary>
    public required string? Name { get; init => field = Trimmed(value); }

    /// <summary>The id in the caller's own system; unique in the organization, case-sensitive.</summary>
    public string? ExternalId { get; init => field = Trimmed(value); }

    /// <summary>The only person that it is for. This one or <see cref="Classification"/> is required.</summary>
    public Guid? EmployeeId { get; init; }

    /// <summary>The trade and level that it is for, in the employer's words.</summary>
    public string? Classification { get; init => field = Trimmed(value); }

    /// <summary>The only project that it is for, in the employer's words.</summary>
    public string? Project { get; init => field = Trimmed(value); }

    /// <summary>The only kind of employment that it is for.</summary>
    public Guid? EmploymentTypeId { get; init; }

    /// <summary>What the amount is paid for.</summary>
    public required PayRateUnit Unit { get; init; }

    /// <summary>What the unit is worth, in the currency of whoever is paid by it; 0 to <see cref="PayRateRules.MaxAmount"/>, six decimals.</summary>
    public required decimal Amount { get; init; }

    /// <summary>How many hours a day's work is, to find what one hour is worth; 0.01 to 24, two decimals.</summary>
    public decimal? HoursPerDay { get; init; }

    /// <summary>The first day on which it holds, inclusive.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>The last day on which it holds, inclusive; null: no end.</summary>
    public DateOnly? EffectiveTo { get; init; }

    /// <summary>Whose and which work it is for.</summary>
    public PayRateKey Key => new(EmployeeId, Classification, Project, EmploymentTypeId);

    /// <summary>The members that other terms say otherwise, by the names and in the order in which the API has them.</summary>
    public IEnumerable<string> ChangedTo(PayRateTerms other)
    {
        if (other.ExternalId != ExternalId) yield return "external_id";
        if (other.Name != Name) yield return "name";
        if (other.EmployeeId != EmployeeId) yield return "employee_id";
        if (other.Classification != Classification) yield return "classification";
        if (other.Project != Project) yield return "project";
        if (other.EmploymentTypeId != EmploymentTypeId) yield return "employment_type";
        if (other.Unit != Unit) yield return "unit";
        if (other.Amount != Amount) yield return "amount";
        if (other.HoursPerDay != HoursPerDay) yield return "hours_per_day";
        if (other.EffectiveFrom != EffectiveFrom) yield return "effective_from";
        if (other.EffectiveTo != EffectiveTo) yield return "effective_to";
    }

    private static string? Trimmed(string? text) => Text.IsBlank(text) ? null : text!.Trim();
}
