namespace Payroll.Domain.ApiKeys;

/// <summary>How a request went, as a key's usage counts it.</summary>
public enum RequestOutcome
{
    /// <summary>It succeeded.</summary>
    Ok,

    /// <summary>It was refused for what was asked.</summary>
    ClientErrors,

    /// <summary>The key did not let it in (401).</summary>
    Unauthorized,

    /// <summary>The key may not do it (403).</summary>
    Forbidden,

    /// <summary>It was over a limit (429).</summary>
    Limited,

    /// <summary>It failed on our side (5xx).</summary>
    ServerErrors,
}
