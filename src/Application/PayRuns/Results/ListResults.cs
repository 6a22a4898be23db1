using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Pages;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.PayRuns.Results;

/// <summary>What a run pays, person by person. Empty while it is in draft or being calculated.</summary>
public sealed record ListResults(Guid PayRunId, Guid? EmployeeId, PageRequest Page) : IRequest<Page<PayRunResultDto>>;

internal sealed class ListResultsHandler(IPayrollDbContext db) : IRequestHandler<ListResults, Page<PayRunResultDto>>
{
    public async Task<Page<PayRunResultDto>> Handle(ListResults query, CancellationToken cancellationToken)
    {
        var rows = (await db.ResultsOfAsync(query.PayRunId, PayRunOutcome.Paid, cancellationToken)).Include(result => result.Lines).Include(result => result.Warnings)
            .Include(result => result.PayRun.PayGroup).AsQueryable();
        if (query.EmployeeId is { } employeeId) rows = rows.Where(result => result.EmployeeId == employeeId);
        return (await rows.ToPageAsync(query.Page, result => result.EmployeeId, cancellationToken)).Select(PayRunResultDto.Of);
    }
}
