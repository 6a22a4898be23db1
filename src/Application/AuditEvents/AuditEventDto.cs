using AutoMapper;
using Payroll.Domain.AuditEvents;

namespace Payroll.Application.AuditEvents;

/// <summary>A change that an organization has to be able to account for.</summary>
public sealed record AuditEventDto
{
    /// <summary>The event's id.</summary>
    public required Guid AuditEventId { get; init; }

    /// <summary>Its place in the organization's chain: 1, 2, 3, … without a gap.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The key that it was done with; null: the installation itself, or a command on its host.</summary>
    public required Guid? ApiKeyId { get; init; }

    /// <summary>What happened, such as api_key.created.</summary>
    public required string Action { get; init; }

    /// <summary>The kind of thing that it happened to.</summary>
    public required string Resource { get; init; }

    /// <summary>That thing's id.</summary>
    public required Guid ResourceId { get; init; }

    /// <summary>The network address that it was asked from.</summary>
    public required string? Address { get; init; }

    /// <summary>More about it; its members depend on the action.</summary>
    public required IReadOnlyDictionary<string, string> Details { get; init; }

    /// <summary>Its seal, 64 hexadecimal digits: it covers all events up to this one.</summary>
    public required string Hash { get; init; }

    private sealed class Mapping : Profile
    {
        public Mapping() => CreateMap<AuditEvent, AuditEventDto>()
            .ForMember(dto => dto.AuditEventId, map => map.MapFrom(entry => entry.Id))
            .ForMember(dto => dto.Hash, map => map.MapFrom(entry => Convert.ToHexStringLower(entry.Seal)))
            .ForMember(dto => dto.Details, map => map.MapFrom(entry => AuditDetails.Read(entry.Details)));
    }
}
