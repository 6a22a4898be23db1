namespace Payroll.Domain.PayGroups;

/// <summary>How often people are paid.</summary>
public enum PayFrequency
{
    /// <summary>Every 7 days.</summary>
    Weekly,

    /// <summary>Every 14 days.</summary>
    Biweekly,

    /// <summary>Twice a month: the 1st to the 15th, and the 16th to the month's last day.</summary>
    Semimonthly,

    /// <summary>Once a month.</summary>
    Monthly,
}
