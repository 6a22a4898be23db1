using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Common.Secrets;
using Payroll.Domain.Common;

namespace Payroll.Application.Common.Idempotency;

/// <summary>
/// Carries out a request that has an <c>Idempotency-Key</c> once: its answer is kept in the transaction that does what was asked, so
/// that neither is there without the other, and is given again when the request is sent again. A refusal keeps nothing. What was
/// carried out is never carried out again, whether its answer can be read or not.
/// </summary>
internal sealed class IdempotencyBehaviour<TRequest, TResponse>(IdempotencyContext key, IPayrollDbContext db, ISecretProtector protector, TimeProvider clock)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    /// <summary>How long a request waits for the same one that is under way.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (key.Fingerprint is not { } fingerprint || request is IMayBeDryRun { IsDryRun: true }) return await next();
        var organizationId = db.OrganizationId;
        try
        {
            var answer = await db.ExclusiveAsync(
                IdempotencyRecordKeys.LockOf(organizationId, fingerprint), Timeout, token => OnceAsync(organizationId, fingerprint, next, token), cancellationToken);
            key.Complete();
            return answer;
        }
        catch (LockTimeoutException)
        {
            throw new ConflictException(
                ErrorCodes.IdempotencyInProgress, "The same request is still being carried out. Send it again, with the same Idempotency-Key, when Retry-After has passed.");
        }
    }

    private async Task<TResponse> OnceAsync(
        Guid organizationId, byte[] fingerprint, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        var kept = await db.IdempotencyRecords.FirstOrDefaultAsync(row => row.Fingerprint == fingerprint, cancellationToken);
        if (kept is not null && !kept.IsOver(clock.GetUtcNow())) return Replay(kept);
        if (kept is not null)
        {
            db.IdempotencyRecords.Remove(kept);
            await db.SaveChangesAsync(cancellationToken);
        }

        var answer = await next();
        // An operator's request may have acted for an organization that it founded.
        db.ClearTracking();
        db.SetTenant(organizationId);
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var text = protector.Protect(IdempotentResponse.Write(key.Asked, answer), IdempotencyRecordKeys.Context(organizationId, id));
        db.IdempotencyRecords.Add(new IdempotencyRecord(organizationId, fingerprint, id, text, now));
        await db.SaveChangesAsync(cancellationToken);
        return answer;
    }

    private TResponse Replay(IdempotencyRecord kept)
    {
        var (asked, answer) = Read(kept);
        if (asked is not null && !asked.AsSpan().SequenceEqual(key.Asked))
        {
            throw new DomainRuleException(
                ErrorCodes.IdempotencyKeyReused, "This Idempotency-Key was sent with another body or query before. Use a new key for another request.");
        }

        if (answer is null)
        {
            throw new ConflictException(
                ErrorCodes.AlreadyCarriedOut, "The request with this Idempotency-Key was carried out, and its answer can't be given again. Read what it has made or changed.");
        }

        key.IsReplayed = true;
        return answer;
    }

    private (byte[]? Asked, TResponse? Answer) Read(IdempotencyRecord kept)
    {
        try
        {
            return IdempotentResponse.Read<TResponse>(protector.Unprotect(kept.Answer, IdempotencyRecordKeys.Context(kept.OrganizationId, kept.Id)));
        }
        catch (UnreadableSecretException)
        {
            return default;
        }
    }
}
