namespace Payroll.Domain.PayGroups;

/// <summary>What a pay schedule takes where nothing is said.</summary>
public static class PayScheduleDefaults
{
    /// <summary>Calendar days from the period's last day to its pay date.</summary>
    public const int PayDateOffsetDays = 5;

    /// <summary>A pay date on a weekend or a holiday comes earlier: employees never wait for their pay.</summary>
    public const PayDateAdjustment PayDateAdjustment = PayGroups.PayDateAdjustment.Previous;

    /// <summary>Code and name by the frequency.</summary>
    public static (string Code, string Name) NamesOf(PayFrequency frequency) => frequency switch
    {
        PayFrequency.Weekly => ("weekly", "Every week"),
        PayFrequency.Biweekly => ("biweekly", "Every two weeks"),
        PayFrequency.Semimonthly => ("semimonthly", "Twice a month"),
        PayFrequency.Monthly => ("monthly", "Every month"),
        _ => throw new ArgumentOutOfRangeException(nameof(frequency), frequency, "The frequency is not known."),
    };
}
