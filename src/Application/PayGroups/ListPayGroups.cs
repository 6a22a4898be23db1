using AutoMapper;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Pages;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.PayGroups;

/// <summary>The organization's pay groups.</summary>
public sealed record ListPayGroups(PageRequest Page) : IRequest<Page<PayGroupDto>>;

internal sealed class ListPayGroupsHandler(IPayrollDbContext db, IMapper mapper)
    : IRequestHandler<ListPayGroups, Page<PayGroupDto>>
{
    public async Task<Page<PayGroupDto>> Handle(ListPayGroups query, CancellationToken cancellationToken)
    {
        var page = await db.PayGroups.AsNoTracking().Include(group => group.PaySchedule).ToPageAsync(query.Page, group => group.Id, cancellationToken);
        return page.Select(mapper.Map<PayGroupDto>);
    }
}
