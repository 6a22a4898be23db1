using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Pages;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.PayRuns.Results;

/// <summary>What to look at in a run before it is approved. Empty while it is in draft or being calculated.</summary>
public sealed record ListWarnings(Guid PayRunId, PageRequest Page) : IRequest<Page<EmployeeWarningDto>>;

/// <summary>What to look at in an employee's pay. A warning changes no pay, and stops nothing.</summary>
public sealed record EmployeeWarningDto
{
    /// <summary>Who.</summary>
    public required Guid EmployeeId { get; init; }

    /// <summary>What it is about, as a stable code, such as `no_hours`.</summary>
    public required string Code { get; init; }

    /// <summary>What was found, with figures and dates, and what to do.</summary>
    public required string Message { get; init; }
}

internal sealed class ListWarningsHandler(IPayrollDbContext db) : IRequestHandler<ListWarnings, Page<EmployeeWarningDto>>
{
    public async Task<Page<EmployeeWarningDto>> Handle(ListWarnings query, CancellationToken cancellationToken)
    {
        var after = query.Page.AfterIdAndNumber(nameof(EmployeeWarningDto));
        var run = await db.PayRuns.AsNoTracking().GetAsync(query.PayRunId, cancellationToken);
        if (!run.HasResults) return Paging.Empty<EmployeeWarningDto>();
        var runId = run.Id;
        var rows =
            from result in db.PayRunResults
            where result.PayRunId == runId
            join warning in db.PayRunResultWarnings on result.Id equals warning.PayRunResultId
            select new { result.EmployeeId, warning.Number, warning.Code, warning.Message };
        if (after is var (employeeId, number))
            rows = rows.Where(row => row.EmployeeId.CompareTo(employeeId) > 0 || (row.EmployeeId == employeeId && row.Number > number));
        var page = Paging.Cut(
            await rows.OrderBy(row => row.EmployeeId).ThenBy(row => row.Number).Take(query.Page.Size + 1).ToListAsync(cancellationToken),
            query.Page,
            last => PageRequest.CursorOf(nameof(EmployeeWarningDto), last.EmployeeId, last.Number));
        return page.Select(row => new EmployeeWarningDto { EmployeeId = row.EmployeeId, Code = row.Code, Message = row.Message });
    }
}
