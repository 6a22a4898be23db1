namespace Payroll.Domain.RateLimiting;

/// <summary>How much traffic a key is meant for.</summary>
public enum ApiKeyTier
{
    /// <summary>One integration.</summary>
    Standard,

    /// <summary>Ten times that; may give keys of another tier.</summary>
    Enterprise,

    /// <summary>One count over minute, hour and day windows.</summary>
    Windowed,
}
