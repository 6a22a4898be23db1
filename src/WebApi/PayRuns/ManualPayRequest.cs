using System.ComponentModel.DataAnnotations;
using Payroll.Application.Common;
using Payroll.Domain.Common;
using Payroll.Domain.PayCalculation;

namespace Payroll.WebApi.PayRuns;

/// <summary>Pay as you computed it. Negative figures only in corrections.</summary>
public record ManualPayRequest
{
    /// <summary>Hours; required beside gross_pay.</summary>
    [DecimalNumber(2, ManualPayLimits.MinHours, ManualPayLimits.MaxHours)]
    public decimal? HoursWorked { get; init; }

    /// <summary>Gross pay without bonuses. Excludes earnings.</summary>
    [DecimalNumber(2, ManualPayLimits.MinAmount, ManualPayLimits.MaxAmount)]
    public decimal? GrossPay { get; init; }

    /// <summary>Gross pay line by line. Excludes gross_pay.</summary>
    [MaxLength(ManualPayLimits.Lines)]
    public IReadOnlyList<ManualEarningRequest>? Earnings { get; init; }

    /// <summary>Paid on top.</summary>
    [MaxLength(ManualPayLimits.Lines)]
    public IReadOnlyList<ManualBonusRequest>? Bonuses { get; init; }

    /// <summary>Taxes and deductions, as you computed them.</summary>
    [MaxLength(ManualPayLimits.Lines)]
    public IReadOnlyList<ManualDeductionRequest>? Deductions { get; init; }

    /// <summary>Leave the employee out of this run.</summary>
    public bool? Exclude { get; init; }

    internal ManualPay ToManualPay() => new(
        HoursWorked,
        GrossPay,
        Earnings?.Select(earning => earning.ToEarning()).ToList() ?? [],
        Bonuses?.Select(bonus => bonus.ToBonus()).ToList() ?? [],
        Deductions?.Select(deduction => deduction.ToDeduction()).ToList() ?? [],
        Exclude ?? false);
}

/// <summary>One line of gross pay: an amount, or hours and a rate.</summary>
public sealed record ManualEarningRequest
{
    /// <summary>The code of an earning code that is not retired. What is replaced may keep one that has been retired since.</summary>
    [Required, StringLength(Text.CodeLength)]
    public string? Code { get; init; }

    /// <summary>What stands on the paystub; the code's name when left out.</summary>
    [StringLength(Text.DescriptionLength)]
    public string? Description { get; init; }

    /// <summary>Hours.</summary>
    [DecimalNumber(2, ManualPayLimits.MinHours, ManualPayLimits.MaxHours)]
    public decimal? Hours { get; init; }

    /// <summary>Per hour.</summary>
    [DecimalNumber(6, "0", "999999.999999")]
    public decimal? Rate { get; init; }

    /// <summary>The amount, where there is no rate.</summary>
    [DecimalNumber(2, ManualPayLimits.MinAmount, ManualPayLimits.MaxAmount)]
    public decimal? Amount { get; init; }

    internal ManualEarning ToEarning() => new(Code ?? string.Empty, Description, Hours, Rate, Amount);
}

/// <summary>A bonus.</summary>
public sealed record ManualBonusRequest
{
    /// <summary>What stands on the paystub; the name of the earning code bonus when left out.</summary>
    [StringLength(Text.DescriptionLength)]
    public string? Description { get; init; }

    /// <summary>The amount.</summary>
    [Required, DecimalNumber(2, ManualPayLimits.MinAmount, ManualPayLimits.MaxAmount)]
    public decimal? Amount { get; init; }

    internal ManualBonus ToBonus() => new(Text.IsBlank(Description) ? null : Description, Amount.GetValueOrDefault());
}

/// <summary>A tax or a deduction.</summary>
public sealed record ManualDeductionRequest
{
    /// <summary>Your code; deduction or tax when left out.</summary>
    [StringLength(Text.CodeLength), RegularExpression(Text.CodePattern, ErrorMessage = Text.CodeMessage)]
    public string? Code { get; init; }

    /// <summary>What stands on the paystub.</summary>
    [Required, StringLength(Text.DescriptionLength)]
    public string? Description { get; init; }

    /// <summary>The amount to be kept back.</summary>
    [Required, DecimalNumber(2, ManualPayLimits.MinAmount, ManualPayLimits.MaxAmount)]
    public decimal? Amount { get; init; }

    /// <summary>Deduction when left out.</summary>
    public ManualDeductionKind? Kind { get; init; }

    /// <summary>What it is taken before, where it is.</summary>
    public PreTaxKind? PreTax { get; init; }

    internal ManualDeduction ToDeduction() =>
        new(Code, Description ?? string.Empty, Amount.GetValueOrDefault(), Kind ?? ManualDeductionKind.Deduction, PreTax);
}

/// <summary>How large given figures can be.</summary>
internal static class ManualPayLimits
{
    public const string MinAmount = "-999999999.99";
    public const string MaxAmount = "999999999.99";
    public const string MinHours = "-9999.99";
    public const string MaxHours = "9999.99";
    public const int Lines = 100;
}
