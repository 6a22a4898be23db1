using MediatR;
using Payroll.Application.Common.Pages;
using Payroll.Application.Common.Persistence;
using Payroll.Application.PayRuns.Staleness;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.PayRuns.Results;

/// <summary>The people of a run whose inputs have changed since they were computed.</summary>
public sealed record ListStale(Guid PayRunId, PageRequest Page) : IRequest<Page<StaleEmployeeDto>>;

internal sealed class ListStaleHandler(IPayrollDbContext db, StaleInputs stale) : IRequestHandler<ListStale, Page<StaleEmployeeDto>>
{
    public async Task<Page<StaleEmployeeDto>> Handle(ListStale query, CancellationToken cancellationToken)
    {
        var after = query.Page.After(nameof(StaleEmployeeDto));
        var run = await db.GetRunAsync(query.PayRunId, cancellationToken);
        if (run.Status is not (PayRunStatus.Calculated or PayRunStatus.Approved)) return new Page<StaleEmployeeDto>([], false, null);
        var rows = await stale.FindAsync(run, after, query.Page.Size + 1, cancellationToken);
        return Paging.Cut(rows, query.Page, person => PageRequest.CursorOf(nameof(StaleEmployeeDto), person.EmployeeId));
    }
}
