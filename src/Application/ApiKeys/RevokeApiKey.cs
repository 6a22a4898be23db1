using AutoMapper;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.ApiKeys.Authentication;
using Payroll.Application.ApiKeys.Grants;
using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Common.Security;
using Payroll.Domain.ApiKeys;

namespace Payroll.Application.ApiKeys;

/// <summary>Ends a key for good; it is refused from the next request on. Repeatable.</summary>
/// <param name="ApiKeyId">The key.</param>
/// <param name="Force">Even when it is the organization's last active admin key.</param>
/// <param name="ExpectedVersion">The version that the caller knows.</param>
public sealed record RevokeApiKey(Guid ApiKeyId, bool Force, ExpectedVersion? ExpectedVersion) : IRequest<ApiKeyDto>;

internal sealed class RevokeApiKeyHandler(
    IPayrollDbContext db, ICurrentCaller caller, IApiKeyDirectory directory, IMapper mapper, TimeProvider clock)
    : IRequestHandler<RevokeApiKey, ApiKeyDto>
{
    public async Task<ApiKeyDto> Handle(RevokeApiKey command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var key = await db.SerializableAsync(token => RevokeAsync(command, now, token), cancellationToken);
        db.AfterCommit(() => directory.ClearTracking(key.PublicId));
        return mapper.Map<ApiKeyDto>(new ApiKeyAt(key, now));
    }

    private async Task<ApiKey> RevokeAsync(RevokeApiKey command, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var key = await db.ApiKeys.GetAsync(command.ApiKeyId, cancellationToken);
        key.Expect(command.ExpectedVersion);
        var callerKey = await db.ApiKeys.AsNoTracking().GetAsync(caller.ApiKeyId, cancellationToken);
        await SupersededKeyPolicy.RequireNoSuccessorAsync(db, callerKey, key, cancellationToken);
        if (key.Id != caller.ApiKeyId) ScopeGrantPolicy.RequireScopes(caller, key.Scopes);
        if (!command.Force && LastAdminKey.IsAdmin(key, now)) await LastAdminKey.RequireAnotherAsync(db, key, now, cancellationToken);
        key.Revoke(now);
        await db.SaveChangesAsync(cancellationToken);
        return key;
    }
}
