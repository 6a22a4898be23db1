using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.PayRuns;

/// <summary>Finding a run with what belongs to it.</summary>
internal static class PayRunLookups
{
    /// <summary>The run, with its group and schedule.</summary>
    public static Task<PayRun> GetRunAsync(this IPayrollDbContext db, Guid payRunId, CancellationToken cancellationToken) =>
        db.PayRuns.Include(run => run.PayGroup).ThenInclude(group => group.PaySchedule).GetAsync(payRunId, cancellationToken);

    /// <summary>Removes a run's results, and what is left of a calculation; says how many results. A submitted run's are never removed.</summary>
    public static async Task<int> DropResultsAsync(this IPayrollDbContext db, PayRun run, CancellationToken cancellationToken)
    {
        if (run.IsFinal) throw new InvalidOperationException("The results of a submitted run are final.");
        await db.PayRunChunks.Where(chunk => chunk.PayRunId == run.Id).ExecuteDeleteAsync(cancellationToken);
        var results = db.PayRunResults.Where(result => result.PayRunId == run.Id);
        // As a set of ids, so that the lines are found by their key instead of being read through to the last.
        var ids = results.Select(result => result.Id);
        await db.PayRunResultWarnings.Where(warning => ids.Contains(warning.PayRunResultId)).ExecuteDeleteAsync(cancellationToken);
        await db.PayRunResultLines.Where(line => ids.Contains(line.PayRunResultId)).ExecuteDeleteAsync(cancellationToken);
        return await results.ExecuteDeleteAsync(cancellationToken);
    }
}
