using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Common.Security;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.Common;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.PayRuns.Cycle;

/// <summary>
/// Takes a calculated run as far as its <c>run_to</c> says, in the background, as the key that asked for it. Where a step is refused,
/// the run notes why and goes no further. Repeatable: it begins with what the run's row says.
/// </summary>
public sealed record ContinuePayRun(Guid PayRunId) : IRequest;

internal sealed class ContinuePayRunHandler(
    IPayrollDbContext db, IMediator mediator, IRequestKey actingKey, CalculationSignals signals, TimeProvider clock)
    : IRequestHandler<ContinuePayRun, Unit>
{
    public async Task<Unit> Handle(ContinuePayRun command, CancellationToken cancellationToken)
    {
        while (await FindAsync(command.PayRunId, cancellationToken) is { NextStep: { } step } run)
        {
            if (await TakeAsync(run, step, cancellationToken) is { } refusal)
                await db.SerializableAsync(token => StopAsync(run, refusal, token), cancellationToken);
            db.ClearTracking();
        }

        signals.Set(command.PayRunId);
        return Unit.Value;
    }

    // Null when the step was taken, or when the run or the key changed meanwhile: a second look tells.
    private async Task<Refusal?> TakeAsync(PayRun run, PayRunTarget step, CancellationToken cancellationToken)
    {
        if (run.Totals.Employees == 0 && run.ExceptionCount == 0)
            return new(PayRunStopCodes.NoEmployeePaid, "The run pays no employee. Give pay and calculate again, or approve it yourself.");
        if (await KeyProblemAsync(run, cancellationToken) is { } problem) return problem;
        // A run that a caller changes meanwhile is another one: it is looked at again.
        ExpectedVersion version = run.Version;
        try
        {
            if (step == PayRunTarget.Approved) await mediator.Send(new ApprovePayRun(run.Id, AcceptExceptions: false, version), cancellationToken);
            else await mediator.Send(new SubmitPayRun(run.Id, version), cancellationToken);
            return null;
        }
        catch (Exception exception) when (exception is VersionMismatchException or UnauthorizedException or ForbiddenException)
        {
            return null;
        }
        catch (DomainRuleException refusal)
        {
            return new(refusal.Code, refusal.Message);
        }
        catch (ConflictException refusal) when (refusal.Code == ErrorCodes.StaleRun)
        {
            return new(refusal.Code, refusal.Message);
        }
        finally
        {
            actingKey.Key = null;
            db.ClearTracking();
        }
    }

    // The key may have been revoked, or have lost scopes, since it asked.
    private async Task<Refusal?> KeyProblemAsync(PayRun run, CancellationToken cancellationToken)
    {
        var key = await db.ApiKeys.AsNoTracking().FirstOrDefaultAsync(row => row.Id == run.CalculatedBy, cancellationToken);
        if (key is null || key.StatusAt(clock.GetUtcNow()) is not (ApiKeyStatus.Active or ApiKeyStatus.Rotating))
            return new(PayRunStopCodes.KeyNotActive, "The API key that asked for the run has been revoked or has expired. Go on with another key.");
        if (key.ScopeSet.Missing([Scopes.WritePayroll]).Count > 0)
        {
            return new(
                PayRunStopCodes.InsufficientScope,
                $"The API key that asked for the run no longer has the scope {Scopes.WritePayroll}. Go on with another key.");
        }

        actingKey.Key = ApiKeyRecord.Of(key);
        return null;
    }

    private Task<PayRun?> FindAsync(Guid payRunId, CancellationToken cancellationToken) =>
        db.PayRuns.AsNoTracking().FirstOrDefaultAsync(run => run.Id == payRunId, cancellationToken);

    private async Task<Unit> StopAsync(PayRun seen, Refusal refusal, CancellationToken cancellationToken)
    {
        var run = await db.PayRuns.FirstOrDefaultAsync(row => row.Id == seen.Id && row.Version == seen.Version, cancellationToken);
        if (run is null) return Unit.Value;
        run.Stop(refusal.Code, refusal.Message, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }

    private sealed record Refusal(string Code, string Message);
}
