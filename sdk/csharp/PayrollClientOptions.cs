namespace Payroll.Client;

/// <summary>What may be set for a client, with what is usual.</summary>
public sealed class PayrollClientOptions
{
    /// <summary>The maximum number of times a request is sent, including the first. 1: nothing is repeated.</summary>
    public int Attempts { get; init; } = 4;

    /// <summary>How long a call may last, with all its attempts and the waits between them.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>The wait before the first repetition where the server names none; it doubles with each one, and varies.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Allows an address without TLS, for a proxy on the same machine that adds it. The key is sent in clear to it.</summary>
    public bool AllowPlainHttp { get; init; }

    /// <summary>
    /// What sends the requests in the end: a handler with a certificate or a proxy of its own. It must not follow redirects,
    /// which would take the key elsewhere.
    /// </summary>
    public HttpMessageHandler? Transport { get; init; }

    /// <summary>The clock that waits are measured with.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
