using AutoMapper;
using Payroll.Application.Common;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.PayGroups;

/// <summary>Employees who are paid together.</summary>
public sealed record PayGroupDto : IVersionedDto
{
    /// <summary>The pay group's id.</summary>
    public required Guid PayGroupId { get; init; }

    /// <summary>What employees and pay runs refer to.</summary>
    public required string Code { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>The code of its pay schedule.</summary>
    public required string PaySchedule { get; init; }

    /// <summary>
    /// Whose law decides about tax; `none`: your figures are final. `AU` and `US` have no tax tables yet, so their employees can't be paid: see `warnings`.
    /// </summary>
    public required Jurisdiction Jurisdiction { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>IANA time zone name.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The first day of the working week.</summary>
    public required DayOfWeek WeekStartsOn { get; init; }

    /// <summary>By what a yearly salary is divided for one pay period.</summary>
    public required SalaryDivisor SalaryDivisor { get; init; }

    /// <summary>The percentage by which an employee's gross pay may differ from the last regular run before the run has the warning `large_change`.</summary>
    public required decimal LargeChangePercent { get; init; }

    /// <summary>What to know before employees are paid in the group; empty where there is nothing.</summary>
    public required IReadOnlyList<PayGroupWarningDto> Warnings { get; init; }

    /// <summary>Goes up with each change.</summary>
    public required int Version { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    private sealed class Mapping : Profile
    {
        public Mapping() => CreateMap<PayGroup, PayGroupDto>()
            .ForMember(dto => dto.PayGroupId, map => map.MapFrom(group => group.Id))
            .ForMember(dto => dto.PaySchedule, map => map.MapFrom(group => group.PaySchedule.Code))
            .ForMember(dto => dto.Warnings, map => map.MapFrom(group => PayGroupWarningDto.Of(group.Jurisdiction)));
    }
}
