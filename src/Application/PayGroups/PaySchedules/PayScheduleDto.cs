using AutoMapper;
using Payroll.Application.Common;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.PayGroups.PaySchedules;

/// <summary>A calendar of pay periods and pay dates.</summary>
public sealed record PayScheduleDto : IVersionedDto
{
    /// <summary>The pay schedule's id.</summary>
    public required Guid PayScheduleId { get; init; }

    /// <summary>What pay groups refer to.</summary>
    public required string Code { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>How often people are paid.</summary>
    public required PayFrequency Frequency { get; init; }

    /// <summary>The first day of some period.</summary>
    public required DateOnly AnchorDate { get; init; }

    /// <summary>Days from the period's last day to its pay date.</summary>
    public required int PayDateOffsetDays { get; init; }

    /// <summary>Where a pay date goes that falls on a weekend or a holiday.</summary>
    public required PayDateAdjustment PayDateAdjustment { get; init; }

    /// <summary>Goes up with each change.</summary>
    public required int Version { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    private sealed class Mapping : Profile
    {
        public Mapping() => CreateMap<PaySchedule, PayScheduleDto>()
            .ForMember(dto => dto.PayScheduleId, map => map.MapFrom(schedule => schedule.Id));
    }
}
