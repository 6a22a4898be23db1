using AutoMapper;
using AutoMapper.QueryableExtensions;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Pages;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.Organizations;

/// <summary>All organizations: for the operator, who alone has the scope.</summary>
public sealed record ListOrganizations(PageRequest Page) : IRequest<Page<OrganizationDto>>;

internal sealed class ListOrganizationsHandler(IPayrollDbContext db, IMapper mapper)
    : IRequestHandler<ListOrganizations, Page<OrganizationDto>>
{
    public Task<Page<OrganizationDto>> Handle(ListOrganizations query, CancellationToken cancellationToken) =>
        db.Organizations.IgnoreQueryFilters().ProjectTo<OrganizationDto>(mapper.ConfigurationProvider)
            .ToPageAsync(query.Page, organization => organization.OrganizationId, cancellationToken);
}
