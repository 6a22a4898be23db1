using AutoMapper;
using Payroll.Application.Common;
using Payroll.Domain.Organizations;

namespace Payroll.Application.Organizations;

/// <summary>An employer.</summary>
public sealed record OrganizationDto : IVersionedDto
{
    /// <summary>The organization's id.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>The registered name.</summary>
    public required string? LegalName { get; init; }

    /// <summary>Australian Business Number.</summary>
    public required string? Abn { get; init; }

    /// <summary>US Employer Identification Number.</summary>
    public required string? Ein { get; init; }

    /// <summary>The postal address.</summary>
    public required PostalAddressDto? Address { get; init; }

    /// <summary>Goes up with each change.</summary>
    public required int Version { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    private sealed class Mapping : Profile
    {
        public Mapping()
        {
            CreateMap<PostalAddress, PostalAddressDto>();
            CreateMap<Organization, OrganizationDto>().ForMember(dto => dto.OrganizationId, map => map.MapFrom(organization => organization.Id));
        }
    }
}

/// <summary>A postal address.</summary>
public sealed record PostalAddressDto
{
    /// <summary>Street and number.</summary>
    public required string Line1 { get; init; }

    /// <summary>What else is needed to find it.</summary>
    public required string? Line2 { get; init; }

    /// <summary>City or suburb.</summary>
    public required string City { get; init; }

    /// <summary>State, territory or province.</summary>
    public required string? Region { get; init; }

    /// <summary>Postal code.</summary>
    public required string? PostalCode { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string Country { get; init; }
}
