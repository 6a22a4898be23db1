using MediatR;
using Payroll.Application.Common.Pages;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.PayRuns.Results;

/// <summary>The people of a run who get nothing in it.</summary>
public sealed record ListSkipped(Guid PayRunId, PageRequest Page) : IRequest<Page<SkippedEmployeeDto>>;

/// <summary>A person who gets nothing in a run, for a harmless reason.</summary>
public sealed record SkippedEmployeeDto
{
    /// <summary>Who.</summary>
    public required Guid EmployeeId { get; init; }

    /// <summary>Why, as a stable code: <c>no_pay_given</c>, <c>excluded</c>.</summary>
    public required string Reason { get; init; }
}

internal sealed class ListSkippedHandler(IPayrollDbContext db) : IRequestHandler<ListSkipped, Page<SkippedEmployeeDto>>
{
    public async Task<Page<SkippedEmployeeDto>> Handle(ListSkipped query, CancellationToken cancellationToken)
    {
        var rows = await db.ResultsOfAsync(query.PayRunId, PayRunOutcome.Skipped, cancellationToken);
        var page = await rows.ToPageAsync(query.Page, result => result.EmployeeId, cancellationToken);
        return page.Select(result => new SkippedEmployeeDto { EmployeeId = result.EmployeeId, Reason = result.Code! });
    }
}
