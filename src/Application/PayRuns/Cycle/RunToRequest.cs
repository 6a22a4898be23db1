using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Idempotency;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Common.Security;
using Payroll.Application.PayRuns.Calculation;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.Common;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.PayRuns.Cycle;

/// <summary>Starts a new run on its way to a later status, under the rules of each step on that way.</summary>
internal sealed class RunToRequest(IPayrollDbContext db, ICurrentCaller caller, IdempotencyContext retryKey, ICalculationScheduler scheduler)
{
    /// <exception cref="ForbiddenException">The caller's key may create a run, but not take it further.</exception>
    /// <exception cref="DomainRuleException">The run is to be submitted, and the request came without an <c>Idempotency-Key</c>.</exception>
    public void RefuseUnlessAllowed(PayRunTarget? target)
    {
        if (target is null) return;
        if (caller.Scopes.Missing([Scopes.WritePayroll]) is { Count: > 0 } missing)
        {
            throw new ForbiddenException(
                "run_to takes a run through steps that need further scopes. Leave run_to out, or use a key with the scopes in required_scopes.", missing);
        }

        if (target == PayRunTarget.Submitted && retryKey.Fingerprint is null)
        {
            throw new DomainRuleException(
                ErrorCodes.IdempotencyKeyRequired,
                "With run_to submitted, send an Idempotency-Key of your own, such as a UUID, and the same one when you repeat the request.");
        }
    }

    /// <summary>Marks the run as being calculated. It has to be scheduled once it is saved.</summary>
    public void Start(PayRun run, PayRunTarget target, DateTimeOffset now) =>
        run.StartCalculation(Guid.CreateVersion7(now), caller.ApiKeyId, now, target);

    /// <summary>Has a saved run calculated once it is committed, where it is to be.</summary>
    public void Schedule(PayRun run)
    {
        if (run.RunTo is null) return;
        var ticket = new CalculationTicket(run.OrganizationId, run.Id, run.CalculationId);
        db.AfterCommit(() => scheduler.Schedule(ticket));
    }
}
