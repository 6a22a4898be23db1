using System.ComponentModel.DataAnnotations;
using Payroll.Application.Common;
using Payroll.Application.Common.Codes;
using Payroll.Application.PayGroups;
using Payroll.Domain.Common;
using Payroll.Domain.PayGroups;

namespace Payroll.WebApi.PayGroups;

/// <summary>A new pay group.</summary>
public sealed record CreatePayGroupRequest
{
    /// <summary>What employees and pay runs will refer to.</summary>
    [Required, StringLength(Text.CodeLength), RegularExpression(Text.CodePattern, ErrorMessage = Text.CodeMessage)]
    public string? Code { get; init; }

    /// <summary>What people call it.</summary>
    [Required, StringLength(Text.NameLength)]
    public string? Name { get; init; }

    /// <summary>The code of a pay schedule.</summary>
    [Required, StringLength(Text.CodeLength)]
    public string? PaySchedule { get; init; }

    /// <summary>Whose law decides about tax; none: your figures are final. AU and US have no tax tables yet: no employee can be paid under them.</summary>
    [Required]
    public Jurisdiction? Jurisdiction { get; init; }

    /// <summary>
    /// ISO 4217 code of a currency in circulation with two decimals, such as USD; not JPY or KWD. AU wants AUD and US wants USD, and they
    /// have them when it is left out; required for none.
    /// </summary>
    [StringLength(3), RegularExpression("^[A-Z]{3}$", ErrorMessage = "Give the three capital letters of ISO 4217, such as USD.")]
    public string? Currency { get; init; }

    /// <summary>IANA time zone name, such as Australia/Sydney: it decides which day today is, and is never guessed.</summary>
    [Required(ErrorMessage = "Name the group's IANA time zone, such as Australia/Sydney, America/New_York or UTC."), StringLength(64)]
    public string? TimeZone { get; init; }

    /// <summary>The first day of the working week; Monday when left out.</summary>
    public DayOfWeek? WeekStartsOn { get; init; }

    /// <summary>
    /// By what a yearly salary is divided for one pay period: fixed (52, 26, 24 or 12; the default) or actual (the pay dates of the calendar
    /// year of the run's pay date).
    /// </summary>
    public SalaryDivisor? SalaryDivisor { get; init; }

    /// <summary>
    /// The percentage by which an employee's gross pay may differ from the last regular run before the run has the warning large_change; 30
    /// when left out. With up to two decimals.
    /// </summary>
    [DecimalNumber(PayGroup.LargeChangeDecimals, PayGroupLimits.MinLargeChangePercent, PayGroupLimits.MaxLargeChangePercent)]
    public decimal? LargeChangePercent { get; init; }

    internal CreatePayGroup ToCommand() => new(
        Code!,
        Name!,
        PaySchedule!,
        Jurisdiction.GetValueOrDefault(),
        Currency,
        TimeZone!,
        WeekStartsOn ?? DayOfWeek.Monday,
        SalaryDivisor.GetValueOrDefault(),
        LargeChangePercent ?? PayGroup.DefaultLargeChangePercent);
}

/// <summary>
/// Changes of a pay group; what is left out stays. All but name and large_change_percent can change only while no submitted run has paid the
/// group.
/// </summary>
public sealed record UpdatePayGroupRequest
{
    /// <summary>What people call it.</summary>
    [StringLength(Text.NameLength, MinimumLength = 1)]
    public Optional<string> Name { get; init; }

    /// <summary>The code of a pay schedule.</summary>
    [StringLength(Text.CodeLength)]
    public Optional<string> PaySchedule { get; init; }

    /// <summary>Whose law decides about tax. AU and US have no tax tables yet: no employee can be paid under them.</summary>
    public Optional<Jurisdiction> Jurisdiction { get; init; }

    /// <summary>ISO 4217 code of a currency in circulation with two decimals.</summary>
    [StringLength(3), RegularExpression("^[A-Z]{3}$", ErrorMessage = "Give the three capital letters of ISO 4217, such as USD.")]
    public Optional<string> Currency { get; init; }

    /// <summary>IANA time zone name.</summary>
    [StringLength(64)]
    public Optional<string> TimeZone { get; init; }

    /// <summary>The first day of the working week.</summary>
    public Optional<DayOfWeek> WeekStartsOn { get; init; }

    /// <summary>By what a yearly salary is divided for one pay period.</summary>
    public Optional<SalaryDivisor> SalaryDivisor { get; init; }

    /// <summary>
    /// The percentage by which an employee's gross pay may differ from the last regular run before the run has the warning large_change. It
    /// can change at any time.
    /// </summary>
    [DecimalNumber(PayGroup.LargeChangeDecimals, PayGroupLimits.MinLargeChangePercent, PayGroupLimits.MaxLargeChangePercent)]
    public Optional<decimal> LargeChangePercent { get; init; }

    internal UpdatePayGroup ToCommand(CodeOrId id, ExpectedVersion? expectedVersion) => new(
        id,
        Name.Value,
        PaySchedule.Value,
        Jurisdiction.OrNull(),
        Currency.Value,
        TimeZone.Value,
        WeekStartsOn.OrNull(),
        SalaryDivisor.OrNull(),
        LargeChangePercent.OrNull(),
        expectedVersion);
}

/// <summary>Limits of figures in pay groups, as texts: attributes take no decimals.</summary>
internal static class PayGroupLimits
{
    public const string MinLargeChangePercent = "0.01";
    public const string MaxLargeChangePercent = "1000";
}
