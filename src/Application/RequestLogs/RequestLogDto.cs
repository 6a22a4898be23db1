using AutoMapper;
using Payroll.Domain.RequestLogs;

namespace Payroll.Application.RequestLogs;

/// <summary>One request to the API. What was sent and answered is not kept.</summary>
public sealed record RequestLogDto
{
    /// <summary>The request's id, as the header `X-Request-Id` of its answer had it.</summary>
    public required string RequestId { get; init; }

    /// <summary>When it came.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The API key that it named, whether that let it in or not.</summary>
    public required Guid ApiKeyId { get; init; }

    /// <summary>What the key was called then.</summary>
    public required string ApiKeyName { get; init; }

    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>The template that the path matched; null where it matched none.</summary>
    public required string? Route { get; init; }

    /// <summary>The path under `/api/v1`, whichever spelling was sent. Parts that are no word of a route, no id and no short number are shown as `*`.</summary>
    public required string Path { get; init; }

    /// <summary>The query: names that the route has, and the values of a few filters; everything else is shown as `*`. Null where there was none.</summary>
    public required string? Query { get; init; }

    /// <summary>The HTTP status of the answer; 499 where the caller left before it.</summary>
    public required int Status { get; init; }

    /// <summary>The code of the refusal; null where it was not refused.</summary>
    public required string? Code { get; init; }

    /// <summary>How long it took, in milliseconds.</summary>
    public required decimal DurationMs { get; init; }

    /// <summary>The size of the body that was sent, in bytes.</summary>
    public required long RequestBytes { get; init; }

    /// <summary>The size of the body that was answered, in bytes.</summary>
    public required long ResponseBytes { get; init; }

    /// <summary>The address that it came from.</summary>
    public required string? Address { get; init; }

    /// <summary>What the client calls itself, cut to 200 characters.</summary>
    public required string? UserAgent { get; init; }

    /// <summary>The client's own `X-Request-Id`, where it was short and plain.</summary>
    public required string? ClientRequestId { get; init; }

    /// <summary>The class whose limits it was counted in; null where it was counted in none.</summary>
    public required string? RateLimitClass { get; init; }

    /// <summary>Requests that were left in the sustained window after it; null where it was counted in none.</summary>
    public required int? RateLimitRemaining { get; init; }

    /// <summary>Whether the answer was that of an earlier request with the same Idempotency-Key.</summary>
    public required bool Replayed { get; init; }

    /// <summary>
    /// How many requests the line stands for. More than 1 where a key's refusals that no limit counts followed each other within a minute:
    /// the other members are those of the first one.
    /// </summary>
    public required int Count { get; init; }

    private sealed class Mapping : Profile
    {
        private const decimal MicrosecondsOfAMillisecond = 1000m;

        public Mapping() => CreateMap<RequestLog, RequestLogDto>()
            .ForMember(dto => dto.RequestId, map => map.MapFrom(line => RequestNumber.Spell(line.Id)))
            .ForMember(dto => dto.DurationMs, map => map.MapFrom(line => line.DurationMicroseconds / MicrosecondsOfAMillisecond));
    }
}
