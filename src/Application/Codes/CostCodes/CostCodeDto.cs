using AutoMapper;
using Payroll.Application.Common;
using Payroll.Domain.Codes;

namespace Payroll.Application.Codes.CostCodes;

/// <summary>What the cost of time is booked to.</summary>
public sealed record CostCodeDto : IVersionedDto
{
    /// <summary>The cost code's id.</summary>
    public required Guid CostCodeId { get; init; }

    /// <summary>What timesheet entries refer to.</summary>
    public required string Code { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>The code of the cost code above it; null at the top.</summary>
    public required string? Parent { get; init; }

    /// <summary>Whether new things can name it.</summary>
    public required CodeStatus Status { get; init; }

    /// <summary>Goes up with each change.</summary>
    public required int Version { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    private sealed class Mapping : Profile
    {
        public Mapping() => CreateMap<CostCode, CostCodeDto>()
            .ForMember(dto => dto.CostCodeId, map => map.MapFrom(code => code.Id))
            .ForMember(dto => dto.Parent, map => map.MapFrom(code => code.Parent == null ? null : code.Parent.Code));
    }
}
