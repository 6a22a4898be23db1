using AutoMapper;
using AutoMapper.QueryableExtensions;
using MediatR;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Pages;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.PayGroups.EmploymentTypes;

/// <summary>The organization's kinds of employment.</summary>
/// <param name="Page">Which page.</param>
/// <param name="Code">Only the one with this code.</param>
public sealed record ListEmploymentTypes(PageRequest Page, string? Code = null) : IRequest<Page<EmploymentTypeDto>>;

internal sealed class ListEmploymentTypesHandler(IPayrollDbContext db, IMapper mapper)
    : IRequestHandler<ListEmploymentTypes, Page<EmploymentTypeDto>>
{
    public Task<Page<EmploymentTypeDto>> Handle(ListEmploymentTypes query, CancellationToken cancellationToken) =>
        db.EmploymentTypes.OfCode(query.Code).ProjectTo<EmploymentTypeDto>(mapper.ConfigurationProvider)
            .ToPageAsync(query.Page, type => type.EmploymentTypeId, cancellationToken);
}
