using AutoMapper;
using Payroll.Application.Common;
using Payroll.Domain.Codes;

namespace Payroll.Application.Codes.EarningCodes;

/// <summary>What a line of pay counts for.</summary>
public sealed record EarningCodeDto : IVersionedDto
{
    /// <summary>The earning code's id.</summary>
    public required Guid EarningCodeId { get; init; }

    /// <summary>What earnings and lines carry.</summary>
    public required string Code { get; init; }

    /// <summary>What people call it, and what stands on a paystub when nothing else is said.</summary>
    public required string Name { get; init; }

    /// <summary>What it pays for.</summary>
    public required EarningKind Kind { get; init; }

    /// <summary>Its lines count for income tax.</summary>
    public required bool Taxable { get; init; }

    /// <summary>Its lines count for superannuation.</summary>
    public required bool Superable { get; init; }

    /// <summary>Its lines count for social security and Medicare.</summary>
    public required bool Fica { get; init; }

    /// <summary>Its lines count for the regular rate of overtime.</summary>
    public required bool InRegularRate { get; init; }

    /// <summary>Its lines are taxed as payments beside regular wages.</summary>
    public required bool Supplemental { get; init; }

    /// <summary>Whether new earnings can name it.</summary>
    public required CodeStatus Status { get; init; }

    /// <summary>Goes up with each change.</summary>
    public required int Version { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    private sealed class Mapping : Profile
    {
        public Mapping() => CreateMap<EarningCode, EarningCodeDto>()
            .ForMember(dto => dto.EarningCodeId, map => map.MapFrom(code => code.Id));
    }
}
