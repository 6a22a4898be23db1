using AutoMapper;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.ApiKeys.Authentication;
using Payroll.Application.ApiKeys.Grants;
using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Common.Security;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.RateLimiting;

namespace Payroll.Application.ApiKeys;

/// <summary>Issues a key with the same settings in the place of another one. The answer carries it, once.</summary>
/// <param name="ApiKeyId">The key that is replaced.</param>
/// <param name="GracePeriod">How long the old key stays valid, never past its own expiry; zero ends it at once.</param>
/// <param name="ExpectedVersion">The version that the caller knows.</param>
public sealed record RotateApiKey(Guid ApiKeyId, TimeSpan GracePeriod, ExpectedVersion? ExpectedVersion) : IRequest<CreatedApiKeyDto>;

internal sealed class RotateApiKeyHandler(
    IPayrollDbContext db, ICurrentCaller caller, ApiKeyIssuer issuer, IApiKeyDirectory directory, RateLimitTiers tiers, IMapper mapper, TimeProvider clock)
    : IRequestHandler<RotateApiKey, CreatedApiKeyDto>
{
    public async Task<CreatedApiKeyDto> Handle(RotateApiKey command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var secret = ApiKeyIssuer.NewSecret();
        var successor = await db.SerializableAsync(token => RotateAsync(command, secret, now, token), cancellationToken);
        return mapper.Map<CreatedApiKeyDto>(new ApiKeyAt(successor, now)) with { Key = secret.Value };
    }

    private async Task<ApiKey> RotateAsync(RotateApiKey command, ApiKeySecret secret, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var key = await db.ApiKeys.GetAsync(command.ApiKeyId, cancellationToken);
        key.Expect(command.ExpectedVersion);
        var callerKey = await db.ApiKeys.AsNoTracking().GetAsync(caller.ApiKeyId, cancellationToken);
        await SupersededKeyPolicy.RequireNoSuccessorAsync(db, callerKey, key, cancellationToken);
        ScopeGrantPolicy.Require(caller, key.Scopes, key.ExpiresAt, key.Tier);
        if (key.Id != callerKey.Id) SupersededKeyPolicy.RequireGrantable(callerKey, key.Scopes);
        RateLimitGrantPolicy.Require(callerKey, tiers, key.Tier, key.Limits);
        var successor = issuer.Rotate(key, secret, ExpiryOf(key, now), command.GracePeriod, now);
        db.ApiKeys.Add(successor);
        db.AfterCommit(() => directory.ClearTracking(key.PublicId));
        await db.SaveChangesAsync(cancellationToken);
        return successor;
    }

    // A key gives no later expiry than its own, to its own successor neither: else one that leaked would live for ever.
    private DateTimeOffset? ExpiryOf(ApiKey key, DateTimeOffset now) =>
        key.RenewedExpiry(now) is { } renewed && caller.ExpiresAt < renewed ? caller.ExpiresAt : key.RenewedExpiry(now);
}
