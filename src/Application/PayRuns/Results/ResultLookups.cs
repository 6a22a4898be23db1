using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Application.PayRuns.Calculation;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.PayRuns.Results;

/// <summary>Finding what a calculation found.</summary>
internal static class ResultLookups
{
    /// <summary>A run's results of one outcome; none while they are being replaced.</summary>
    /// <exception cref="NotFoundException">There is no such run.</exception>
    public static async Task<IQueryable<PayRunResult>> ResultsOfAsync(
        this IPayrollDbContext db, Guid payRunId, PayRunOutcome outcome, CancellationToken cancellationToken)
    {
        var run = await db.PayRuns.AsNoTracking().GetAsync(payRunId, cancellationToken);
        return db.PayRunResults.AsNoTracking().Where(result => run.HasResults && result.PayRunId == payRunId && result.Outcome == outcome);
    }

    /// <summary>The explanation of one line of a result.</summary>
    /// <exception cref="NotFoundException">There is no such result or line.</exception>
    public static async Task<LineExplanationDto> ExplainAsync(this IQueryable<PayRunResult> results, int number, CancellationToken cancellationToken)
    {
        var kept = await results.Select(result => new { result.Inputs, result.Trace }).FirstOrDefaultAsync(cancellationToken);
        return kept is not null && KeptCalculations.ReadTrace(kept.Trace).ElementAtOrDefault(number - 1) is { } line
            ? LineExplanationDto.Of(KeptCalculations.ReadInputs(kept.Inputs)!, line, number)
            : throw new NotFoundException();
    }
}
