using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Common.Secrets;

namespace Payroll.Application.AuditEvents;

/// <summary>Verifies one chain at a time for each organization. Callers that ask meanwhile for the same get the answer of the verification under way.</summary>
internal sealed class SharedAuditVerification(IServiceScopeFactory scopes, IAuditSeal seal)
{
    private readonly ConcurrentDictionary<Guid, Verification> underWay = new();

    /// <param name="organizationId">The tenant.</param>
    /// <param name="from">Begins after the event with this sequence; 0: at the first event.</param>
    /// <param name="cancellationToken">Ends the waiting. The verification goes on for the others.</param>
    public async Task<AuditChainDto> VerifyAsync(Guid organizationId, long from, CancellationToken cancellationToken)
    {
        while (true)
        {
            var own = new Verification(from);
            var current = underWay.GetOrAdd(organizationId, own);
            // Apart from the request, whose unit of work ends when its caller leaves. Not the caller's token: others may be waiting.
            if (ReferenceEquals(current, own)) _ = Task.Run(() => RunAsync(organizationId, own, CancellationToken.None), CancellationToken.None);
            if (current.From == from) return await current.Answer.Task.WaitAsync(cancellationToken);
            await current.Over.Task.WaitAsync(cancellationToken);
        }
    }

    private async Task RunAsync(Guid organizationId, Verification verification, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<IPayrollDbContext>();
            db.SetTenant(organizationId);
            var answer = await new AuditChainReader(db, seal).VerifyAsync(verification.From, cancellationToken);
            End(organizationId, verification);
            verification.Answer.SetResult(answer);
        }
        catch (Exception exception)
        {
            End(organizationId, verification);
            verification.Answer.SetException(exception);
            // Observed, though every caller may have left.
            _ = verification.Answer.Task.Exception;
        }
    }

    // Before the answer: a caller that comes from now on wants a verification of its own.
    private void End(Guid organizationId, Verification verification)
    {
        underWay.TryRemove(new(organizationId, verification));
        verification.Over.TrySetResult();
    }

    private sealed class Verification(long from)
    {
        public long From => from;

        public TaskCompletionSource<AuditChainDto> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Over { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
