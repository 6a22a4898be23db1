using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Persistence;
using Payroll.Application.PayRules;
using Payroll.Domain.Codes;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayRules;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.Codes.EarningCodes;

/// <summary>Whether pay runs, timesheet entries or pay rules use an earning code.</summary>
internal static class EarningCodeUse
{
    private static readonly LineKind[] OfEarnings = [LineKind.Earning, LineKind.Bonus, LineKind.Reimbursement];

    // What a submitted run was computed from stays, so its lines need not be looked through; those of other runs outlive an input
    // that was taken back, until the run is calculated again.
    private static readonly PayRunStatus[] Open = [PayRunStatus.Calculating, PayRunStatus.Calculated, PayRunStatus.Approved];

    /// <summary>True where an input of any run uses it, an entry or a pay rule names it, or a line has it.</summary>
    public static async Task<bool> IsUsedAsync(this IPayrollDbContext db, EarningCode code, CancellationToken cancellationToken)
    {
        if (await db.PayRunInputCodes.AnyAsync(used => used.EarningCodeId == code.Id, cancellationToken)) return true;
        if (await db.TimesheetEntries.AnyAsync(entry => entry.EarningCodeId == code.Id, cancellationToken)) return true;
        if (await db.IsNamedByRuleAsync(RuleReferenceKind.EarningCode, code.Code, cancellationToken)) return true;
        var results = db.PayRuns.Where(run => Open.Contains(run.Status))
            .Join(db.PayRunResults, run => run.Id, result => result.PayRunId, (run, result) => result.Id);
        return await results
            .Join(db.PayRunResultLines, result => result, line => line.PayRunResultId, (result, line) => line)
            .AnyAsync(line => line.Code == code.Code && OfEarnings.Contains(line.Kind), cancellationToken);
    }
}
