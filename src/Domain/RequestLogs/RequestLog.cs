using Payroll.Domain.Common;

namespace Payroll.Domain.RequestLogs;

/// <summary>One request to the API, as its line in the log says it. Never what was sent or answered.</summary>
public sealed record RequestLog : IOrganizationOwned
{
    /// <summary>The longest path, query or route that is kept, in characters.</summary>
    public const int TextLength = 1000;

    /// <summary>The longest user agent that is kept, in characters.</summary>
    public const int UserAgentLength = 200;

    /// <summary>The longest id of the client's own that is kept, in characters.</summary>
    public const int ClientRequestIdLength = 64;

    /// <summary>The longest method, class or address that is kept, in characters.</summary>
    public const int WordLength = 50;

    /// <summary>The organization of the key.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>The request's id as a number: time-ordered, unique. <see cref="RequestNumber"/> spells it.</summary>
    public required Guid Id { get; init; }

    /// <summary>When it came, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The key that it named, whether that let it in or not.</summary>
    public required Guid ApiKeyId { get; init; }

    /// <summary>What the key was called then.</summary>
    public required string ApiKeyName { get; init; }

    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>The template that the path matched; null where it matched none.</summary>
    public required string? Route { get; init; }

    /// <summary>The path, in the full spelling of the prefix; parts that could be anything are shown as <c>*</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The names in the query that the route has, and the values that can't hold anything of a person's; null where there was no query.</summary>
    public required string? Query { get; init; }

    /// <summary>The HTTP status of the answer.</summary>
    public required int Status { get; init; }

    /// <summary>The code of the refusal; null where it was none.</summary>
    public required string? Code { get; init; }

    /// <summary>From the first byte's handling to the last byte's, in microseconds.</summary>
    public required long DurationMicroseconds { get; init; }

    /// <summary>The size of the body that was sent, in bytes.</summary>
    public required long RequestBytes { get; init; }

    /// <summary>The size of the body that was answered, in bytes.</summary>
    public required long ResponseBytes { get; init; }

    /// <summary>The address that it came from; null where there is none.</summary>
    public required string? Address { get; init; }

    /// <summary>What the client calls itself, cut and cleaned.</summary>
    public required string? UserAgent { get; init; }

    /// <summary>The id that the client gave it; null where it gave none, or none that is short and plain.</summary>
    public required string? ClientRequestId { get; init; }

    /// <summary>The class whose limits it was counted in; null where it was counted in none.</summary>
    public required string? RateLimitClass { get; init; }

    /// <summary>Requests that were left in the sustained window after it; null where it was counted in none.</summary>
    public required int? RateLimitRemaining { get; init; }

    /// <summary>The answer was that of an earlier request with the same idempotency key.</summary>
    public required bool Replayed { get; init; }

    /// <summary>
    /// How many requests the line stands for: 1, or all those of a key and minute that were refused like it, and that no limit counts. Then
    /// the line's other members are those of the first of them.
    /// </summary>
    public required int Count { get; init; }
}
