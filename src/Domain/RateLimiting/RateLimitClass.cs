namespace Payroll.Domain.RateLimiting;

/// <summary>Requests that are counted together.</summary>
public enum RateLimitClass
{
    /// <summary>Writes under /pay-runs.</summary>
    PayrollWrite,

    /// <summary>Everything under /api-keys.</summary>
    Keys,

    /// <summary>All other writes.</summary>
    Write,

    /// <summary>All other reads.</summary>
    Read,

    /// <summary>Every request, where a tier has one count over all of them.</summary>
    All,
}
