using AutoMapper;
using Payroll.Application.Common;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.PayGroups.EmploymentTypes;

/// <summary>A configured kind of employment.</summary>
public sealed record EmploymentTypeDto : IVersionedDto
{
    /// <summary>The employment type's id.</summary>
    public required Guid EmploymentTypeId { get; init; }

    /// <summary>What employees refer to.</summary>
    public required string Code { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>Whether tax is withheld from people of this type.</summary>
    public required TaxTreatment TaxTreatment { get; init; }

    /// <summary>Goes up with each change.</summary>
    public required int Version { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    private sealed class Mapping : Profile
    {
        public Mapping() => CreateMap<EmploymentType, EmploymentTypeDto>()
            .ForMember(dto => dto.EmploymentTypeId, map => map.MapFrom(type => type.Id));
    }
}
