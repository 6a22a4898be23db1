using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Pages;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.PayRuns.Cycle;

/// <summary>The organization's runs.</summary>
/// <param name="PayGroup">A code: those of that group.</param>
/// <param name="Type">Those of that type.</param>
/// <param name="Status">Those that stand there.</param>
/// <param name="Page">Which page.</param>
public sealed record ListPayRuns(string? PayGroup, PayRunType? Type, PayRunStatus? Status, PageRequest Page) : IRequest<Page<PayRunDto>>;

internal sealed class ListPayRunsHandler(IPayrollDbContext db, PayRunDtoFactory view) : IRequestHandler<ListPayRuns, Page<PayRunDto>>
{
    public async Task<Page<PayRunDto>> Handle(ListPayRuns query, CancellationToken cancellationToken)
    {
        if (CodeLookups.FindsNothing(query.PayGroup)) return Paging.Empty<PayRunDto>();
        var rows = db.PayRuns.AsNoTracking().Include(run => run.PayGroup).AsQueryable();
        if (query.PayGroup is not null) rows = rows.Where(run => run.PayGroup.Code == query.PayGroup);
        if (query.Type is { } type) rows = rows.Where(run => run.Type == type);
        if (query.Status is { } status) rows = rows.Where(run => run.Status == status);
        var page = await rows.ToPageAsync(query.Page, run => run.Id, cancellationToken);
        return page.Select(view.CreateForList);
    }
}
