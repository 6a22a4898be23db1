using System.Text.Json.Serialization;
using Payroll.Domain.Codes;

namespace Payroll.Domain.PayCalculation;

/// <summary>Pay as the caller gives it for one employee. Amounts are in the run's currency.</summary>
/// <param name="HoursWorked">Hours, up to two decimals; given beside <paramref name="GrossPay"/>.</param>
/// <param name="GrossPay">Gross pay without bonuses, two decimals. Excludes <paramref name="Earnings"/>.</param>
/// <param name="Earnings">Gross pay line by line.</param>
/// <param name="Bonuses">Paid on top.</param>
/// <param name="Deductions">Taxes and deductions as given.</param>
/// <param name="Exclude">The employee is left out of this run.</param>
public sealed record ManualPay(
    decimal? HoursWorked,
    decimal? GrossPay,
    IReadOnlyList<ManualEarning> Earnings,
    IReadOnlyList<ManualBonus> Bonuses,
    IReadOnlyList<ManualDeduction> Deductions,
    bool Exclude)
{
    /// <summary>Nothing is given.</summary>
    public static ManualPay Nothing { get; } = new(null, null, [], [], [], false);

    /// <summary>Whether anything is given that can be paid or kept back.</summary>
    public bool HasPay => GrossPay is not null || Earnings.Count > 0 || Bonuses.Count > 0 || Deductions.Count > 0;

    /// <summary>Whether gross pay or earnings are given: they are the pay then, and hours are not priced.</summary>
    [JsonIgnore]
    public bool HasEarnings => GrossPay is not null || Earnings.Count > 0;

    /// <summary>The earning codes that its lines have, each once: those of the earnings, and those that gross pay and bonuses have without naming one.</summary>
    [JsonIgnore]
    public IEnumerable<string> EarningCodes => Earnings.Select(earning => earning.Code)
        .Concat(GrossPay is null ? [] : [EngineCodes.Ordinary])
        .Concat(Bonuses.Count == 0 ? [] : [EngineCodes.Bonus])
        .Distinct(StringComparer.Ordinal);

    /// <summary>The earning codes that the calculation looks up, each once: those of earnings, and of bonuses without a description.</summary>
    [JsonIgnore]
    public IEnumerable<string> CodesToLookUp => Earnings.Select(earning => earning.Code)
        .Concat(Bonuses.Any(bonus => bonus.Description is null) ? [EngineCodes.Bonus] : [])
        .Distinct(StringComparer.Ordinal);
}

/// <summary>One line of gross pay: an amount, or hours and a rate.</summary>
/// <param name="Code">An earning code.</param>
/// <param name="Description">What stands on the paystub; the code's name when left out.</param>
/// <param name="Hours">Hours, up to two decimals.</param>
/// <param name="Rate">Per hour, up to six decimals.</param>
/// <param name="Amount">Two decimals.</param>
public sealed record ManualEarning(string Code, string? Description, decimal? Hours, decimal? Rate, decimal? Amount);

/// <summary>A bonus.</summary>
/// <param name="Description">What stands on the paystub; the name of the earning code <c>bonus</c> when left out.</param>
/// <param name="Amount">Two decimals.</param>
public sealed record ManualBonus(string? Description, decimal Amount);

/// <summary>A tax or a deduction that the caller computed.</summary>
/// <param name="Code">The caller's code; <c>deduction</c> or <c>tax</c> when left out.</param>
/// <param name="Description">What stands on the paystub.</param>
/// <param name="Amount">Two decimals; positive amounts are kept back.</param>
/// <param name="Kind">Deduction or tax.</param>
/// <param name="PreTax">What it is taken before, where it is.</param>
public sealed record ManualDeduction(string? Code, string Description, decimal Amount, ManualDeductionKind Kind, PreTaxKind? PreTax);

/// <summary>What a given deduction is.</summary>
public enum ManualDeductionKind
{
    /// <summary>Any deduction but tax.</summary>
    Deduction,

    /// <summary>A tax.</summary>
    Tax,
}

/// <summary>What a deduction is taken before.</summary>
public enum PreTaxKind
{
    /// <summary>A cafeteria plan (26 U.S.C. 125).</summary>
    [JsonStringEnumMemberName("section_125")]
    Section125,

    /// <summary>A retirement plan's deferral.</summary>
    Retirement,

    /// <summary>Salary sacrifice (Australia).</summary>
    SalarySacrifice,
}
