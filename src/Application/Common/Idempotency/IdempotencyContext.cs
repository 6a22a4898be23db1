namespace Payroll.Application.Common.Idempotency;

/// <summary>
/// The <c>Idempotency-Key</c> of the present request, and what came of it. One for each request; without a key it stays empty, and
/// nothing is kept.
/// </summary>
public sealed class IdempotencyContext
{
    /// <summary>SHA-256 of method, path and key; null: the request came without a key.</summary>
    public byte[]? Fingerprint { get; private set; }

    /// <summary>SHA-256 of query and body: the same key with others is a mistake of the caller's.</summary>
    public byte[] Asked { get; private set; } = [];

    /// <summary>True once an earlier answer was given again.</summary>
    public bool IsReplayed { get; set; }

    /// <summary>The request has been carried out, or replayed: what else is asked on its behalf is neither kept nor replayed.</summary>
    public void Complete() => Fingerprint = null;

    /// <summary>Takes the request's key.</summary>
    /// <param name="fingerprint">32 bytes.</param>
    /// <param name="asked">32 bytes.</param>
    public void Take(byte[] fingerprint, byte[] asked) => (Fingerprint, Asked) = (fingerprint, asked);
}
