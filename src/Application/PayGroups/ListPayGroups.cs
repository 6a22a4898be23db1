using AutoMapper;
using AutoMapper.QueryableExtensions;
using MediatR;
using Payroll.Application.Common.Pages;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.PayGroups;

/// <summary>The organization's pay groups.</summary>
public sealed record ListPayGroups(PageRequest Page) : IRequest<Page<PayGroupDto>>;

internal sealed class ListPayGroupsHandler(IPayrollDbContext db, IMapper mapper)
    : IRequestHandler<ListPayGroups, Page<PayGroupDto>>
{
    public Task<Page<PayGroupDto>> Handle(ListPayGroups query, CancellationToken cancellationToken) =>
        db.PayGroups.ProjectTo<PayGroupDto>(mapper.ConfigurationProvider)
            .ToPageAsync(query.Page, group => group.PayGroupId, cancellationToken);
}
