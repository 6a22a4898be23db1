using Payroll.Domain.Codes;
using Payroll.Domain.Common;

namespace Payroll.Domain.PayRules;

/// <summary>Money beside the hours: for tools, meals, travel.</summary>
public sealed record AllowanceRule : PayRule
{
    /// <summary>What it is paid for.</summary>
    public required AllowanceBasis Basis { get; init; }

    /// <summary>The amount for one; required but for <see cref="AllowanceBasis.Percentage"/>.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Percent of ordinary pay; of <see cref="AllowanceBasis.Percentage"/>.</summary>
    public decimal? Percent { get; init; }

    /// <summary>It is part of the hour's rate before multipliers and loadings; of <see cref="AllowanceBasis.Hourly"/>.</summary>
    public bool AllPurpose { get; init; }

    /// <inheritdoc/>
    public override string? DefaultEarningCode => EngineCodes.Allowance;

    /// <inheritdoc/>
    protected override IEnumerable<FieldError> CheckMembers(string path)
    {
        var isPercentage = Basis == AllowanceBasis.Percentage;
        if (isPercentage && Percent is null) yield return new($"{path}.percent", FieldErrorCodes.Required, "Give percent with the basis percentage.");
        if (!isPercentage && Amount is null) yield return new($"{path}.amount", FieldErrorCodes.Required, "Give amount.");
        if (isPercentage && Amount is not null) yield return new($"{path}.amount", FieldErrorCodes.Inconsistent, "The basis percentage has percent. Leave amount out.");
        if (!isPercentage && Percent is not null) yield return new($"{path}.percent", FieldErrorCodes.Inconsistent, "Only the basis percentage has percent. Leave it out.");
        if (AllPurpose && Basis != AllowanceBasis.Hourly)
            yield return new($"{path}.all_purpose", FieldErrorCodes.Inconsistent, "Only an hourly allowance can be part of the rate.");
        if (!isPercentage && Amount is { } amount && RuleFigures.Amount($"{path}.amount", amount) is { } wrong) yield return wrong;
        if (isPercentage && Percent is { } percent && RuleFigures.Percent($"{path}.percent", percent) is { } bad) yield return bad;
    }
}

/// <summary>What an allowance is paid for. The date on which an entry starts counts.</summary>
public enum AllowanceBasis
{
    /// <summary>Each hour worked.</summary>
    Hourly,

    /// <summary>A work date, once.</summary>
    Daily,

    /// <summary>An entry.</summary>
    PerEntry,

    /// <summary>A week of the pay group, once, on its first work date.</summary>
    Weekly,

    /// <summary>A kilometre.</summary>
    Distance,

    /// <summary>A share of ordinary pay.</summary>
    Percentage,
}
