using AutoMapper;
using Payroll.Domain.ApiKeys;

namespace Payroll.Application.ApiKeys.Usage;

/// <summary>How often a key was used.</summary>
public sealed record ApiKeyUsageDto
{
    /// <summary>The longest time that is answered at once, in days.</summary>
    public const int MaxDays = 31;

    private const int MaxClasses = 10;

    /// <summary>Hours and classes that are answered at once: each hour of the longest time in each class.</summary>
    public const int MaxHours = ((MaxDays * 24) + 1) * MaxClasses;

    /// <summary>Hours in which the key was used, in order, one entry for each class.</summary>
    public required IReadOnlyList<ApiKeyUsageHourDto> Data { get; init; }
}

/// <summary>How often a key was used in one hour, in one class of requests.</summary>
public sealed record ApiKeyUsageHourDto
{
    /// <summary>The hour's beginning.</summary>
    public required DateTimeOffset Hour { get; init; }

    /// <summary>The class whose limits the requests were counted in; `none` where they were refused before that.</summary>
    public required string Class { get; init; }

    /// <summary>Requests that succeeded.</summary>
    public required long Ok { get; init; }

    /// <summary>Requests that were refused for what was asked: every other 4xx.</summary>
    public required long ClientErrors { get; init; }

    /// <summary>Requests that the key did not let in (401): it was revoked, expired, or only its id was right.</summary>
    public required long Unauthorized { get; init; }

    /// <summary>Requests that the key may not make, or made over plain HTTP (403).</summary>
    public required long Forbidden { get; init; }

    /// <summary>Requests over a limit (429).</summary>
    public required long Limited { get; init; }

    /// <summary>Requests that failed on our side (5xx).</summary>
    public required long ServerErrors { get; init; }

    private sealed class Mapping : Profile
    {
        public Mapping() => CreateMap<ApiKeyUsage, ApiKeyUsageHourDto>();
    }
}
