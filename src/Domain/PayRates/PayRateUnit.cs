namespace Payroll.Domain.PayRates;

/// <summary>What a pay rate's amount is paid for.</summary>
public enum PayRateUnit
{
    /// <summary>An hour of work.</summary>
    Hour,

    /// <summary>A work date, once, however long the work was.</summary>
    Day,

    /// <summary>A piece of work that is counted.</summary>
    Unit,

    /// <summary>A year: a salary.</summary>
    Year,
}
