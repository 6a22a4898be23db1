using AutoMapper;
using Payroll.Application.Common;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.PayGroups.Holidays;

/// <summary>A public holiday of one pay group, or of all.</summary>
public sealed record HolidayDto : IVersionedDto
{
    /// <summary>The holiday's id.</summary>
    public required Guid HolidayId { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>The code of the pay group that keeps it; null: all do.</summary>
    public required string? PayGroup { get; init; }

    /// <summary>Goes up with each change.</summary>
    public required int Version { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    private sealed class Mapping : Profile
    {
        public Mapping() => CreateMap<Holiday, HolidayDto>()
            .ForMember(dto => dto.HolidayId, map => map.MapFrom(holiday => holiday.Id))
            .ForMember(dto => dto.PayGroup, map => map.MapFrom(holiday => holiday.PayGroup == null ? null : holiday.PayGroup.Code));
    }
}
