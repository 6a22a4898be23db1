using AutoMapper;
using Payroll.Application.Common;
using Payroll.Application.Common.Idempotency;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.RateLimiting;

namespace Payroll.Application.ApiKeys;

/// <summary>A key to the API, without its secret.</summary>
public record ApiKeyDto : IVersionedDto
{
    /// <summary>The API key's id.</summary>
    public required Guid ApiKeyId { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>The key with its secret left out, to tell keys apart.</summary>
    public required string ShownAs { get; init; }

    /// <summary>What it may do.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>The preset that the scopes came from; null when they were listed, or changed since.</summary>
    public required string? Preset { get; init; }

    /// <summary>How much traffic it is meant for.</summary>
    public required ApiKeyTier Tier { get; init; }

    /// <summary>Limits of its own, in place of some of its tier's.</summary>
    public required IReadOnlyList<KeyRateLimitDto> Limits { get; init; }

    /// <summary>Whether it lets anyone in now.</summary>
    public required ApiKeyStatus Status { get; init; }

    /// <summary>The moment from which it is refused; null: never.</summary>
    public required DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When a request last used the key, up to ten seconds late.</summary>
    public required DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>When it was last sent over plain HTTP; replace such a key.</summary>
    public required DateTimeOffset? SeenInClearAt { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was revoked.</summary>
    public required DateTimeOffset? RevokedAt { get; init; }

    /// <summary>The key whose place it took.</summary>
    public required Guid? RotatedFrom { get; init; }

    /// <summary>The key that took its place.</summary>
    public required Guid? RotatedTo { get; init; }

    /// <summary>The key whose request counts it shares, because that key has limits of its own and created it; null: it counts for itself.</summary>
    public required Guid? SharesLimitsWith { get; init; }

    /// <summary>What to do about the key: revoke_unused, when it was not used for sixty days; rotate, when it is older than that or was sent over plain HTTP.</summary>
    public required IReadOnlyList<ApiKeyAdvice> Advice { get; init; }

    /// <summary>Goes up with each change.</summary>
    public required int Version { get; init; }

    private sealed class Mapping : Profile
    {
        public Mapping()
        {
            CreateMap<ApiKeyAt, ApiKeyDto>()
                .IncludeMembers(at => at.Key)
                .ForMember(dto => dto.ApiKeyId, map => map.MapFrom(at => at.Key.Id))
                .ForMember(dto => dto.SharesLimitsWith, map => map.MapFrom(at => at.Key.RateLimitGroupId))
                .ForMember(dto => dto.SeenInClearAt, map => map.MapFrom(at => at.Key.ExposedAt))
                .ForMember(dto => dto.Status, map => map.MapFrom(at => at.Key.StatusAt(at.Now)))
                .ForMember(dto => dto.Advice, map => map.MapFrom(at => at.Key.AdviceAt(at.Now)));
            CreateMap<ApiKey, ApiKeyDto>(MemberList.None);
            CreateMap<KeyRateLimit, KeyRateLimitDto>();
        }
    }
}

/// <summary>A key, seen at a moment.</summary>
internal sealed record ApiKeyAt(ApiKey Key, DateTimeOffset Now);

/// <summary>A new key: the only answer that carries the secret.</summary>
public sealed record CreatedApiKeyDto : ApiKeyDto
{
    /// <summary>The key. It is shown here and never again: null where an earlier answer is given again for the same Idempotency-Key.</summary>
    [ShownOnce]
    public required string? Key { get; init; }

    /// <summary>Keeps the key out of whatever prints the answer.</summary>
    public override string ToString() => $"{nameof(CreatedApiKeyDto)} {ShownAs}";

    private sealed class Mapping : Profile
    {
        public Mapping()
        {
            CreateMap<ApiKeyAt, CreatedApiKeyDto>()
                .IncludeMembers(at => at.Key)
                .ForMember(dto => dto.ApiKeyId, map => map.MapFrom(at => at.Key.Id))
                .ForMember(dto => dto.SharesLimitsWith, map => map.MapFrom(at => at.Key.RateLimitGroupId))
                .ForMember(dto => dto.SeenInClearAt, map => map.MapFrom(at => at.Key.ExposedAt))
                .ForMember(dto => dto.Status, map => map.MapFrom(at => at.Key.StatusAt(at.Now)))
                .ForMember(dto => dto.Advice, map => map.MapFrom(at => at.Key.AdviceAt(at.Now)))
                .ForMember(dto => dto.Key, map => map.Ignore());
            CreateMap<ApiKey, CreatedApiKeyDto>(MemberList.None);
        }
    }
}
