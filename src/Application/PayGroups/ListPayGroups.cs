using AutoMapper;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Pages;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.PayGroups;

/// <summary>The organization's pay groups.</summary>
/// <param name="Page">Which page.</param>
/// <param name="Code">Only the one with this code.</param>
public sealed record ListPayGroups(PageRequest Page, string? Code = null) : IRequest<Page<PayGroupDto>>;

internal sealed class ListPayGroupsHandler(IPayrollDbContext db, IMapper mapper)
    : IRequestHandler<ListPayGroups, Page<PayGroupDto>>
{
    public async Task<Page<PayGroupDto>> Handle(ListPayGroups query, CancellationToken cancellationToken)
    {
        var page = await db.PayGroups.AsNoTracking().OfCode(query.Code).Include(group => group.PaySchedule).ToPageAsync(query.Page, group => group.Id, cancellationToken);
        return page.Select(mapper.Map<PayGroupDto>);
    }
}
