using AutoMapper;
using AutoMapper.QueryableExtensions;
using MediatR;
using Payroll.Application.Common.Pages;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.PayGroups.EmploymentTypes;

/// <summary>The organization's kinds of employment.</summary>
public sealed record ListEmploymentTypes(PageRequest Page) : IRequest<Page<EmploymentTypeDto>>;

internal sealed class ListEmploymentTypesHandler(IPayrollDbContext db, IMapper mapper)
    : IRequestHandler<ListEmploymentTypes, Page<EmploymentTypeDto>>
{
    public Task<Page<EmploymentTypeDto>> Handle(ListEmploymentTypes query, CancellationToken cancellationToken) =>
        db.EmploymentTypes.ProjectTo<EmploymentTypeDto>(mapper.ConfigurationProvider)
            .ToPageAsync(query.Page, type => type.EmploymentTypeId, cancellationToken);
}
