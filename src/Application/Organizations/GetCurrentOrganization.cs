using AutoMapper;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.Organizations;

/// <summary>The caller's organization.</summary>
public sealed record GetCurrentOrganization : IRequest<OrganizationDto>;

internal sealed class GetCurrentOrganizationHandler(IPayrollDbContext db, IMapper mapper)
    : IRequestHandler<GetCurrentOrganization, OrganizationDto>
{
    public async Task<OrganizationDto> Handle(GetCurrentOrganization query, CancellationToken cancellationToken) =>
        mapper.Map<OrganizationDto>(await db.Organizations.SingleAsync(cancellationToken));
}
