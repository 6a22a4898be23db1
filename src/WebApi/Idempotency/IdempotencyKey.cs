using Microsoft.Extensions.Primitives;

namespace Payroll.WebApi.Idempotency;

/// <summary>The key under which a caller may repeat a request.</summary>
internal static class IdempotencyKey
{
    public const string HeaderName = "Idempotency-Key";
    public const string ReplayedHeaderName = "Idempotent-Replayed";
    public const int MaxLength = 255;

    /// <summary>Printable ASCII characters, for the document; <see cref="Problem"/> enforces it.</summary>
    public const string Pattern = "^(?:[ -~]+)$";

    /// <summary>What is wrong with a header that was sent; null where nothing is.</summary>
    public static string? Problem(StringValues values) => values switch
    {
        { Count: > 1 } => "Send one Idempotency-Key.",
        [{ Length: >= 1 and <= MaxLength } key] when key.All(c => c is >= ' ' and <= '~') => null,
        _ => "An Idempotency-Key has 1 to 255 printable ASCII characters.",
    };
}
