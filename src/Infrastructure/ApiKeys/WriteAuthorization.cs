using Microsoft.EntityFrameworkCore;
using Payroll.Application.ApiKeys.Authentication;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Common.Security;
using Payroll.Domain.Common;
using Payroll.Infrastructure.Persistence;

namespace Payroll.Infrastructure.ApiKeys;

/// <summary>
/// Checks the request's key again inside the transaction that writes. Authentication comes before the body is read, which may take
/// minutes, and uses a record in memory that another node may have made out of date.
/// </summary>
internal sealed class WriteAuthorization(IRequestKey request, IApiKeyDirectory directory, TimeProvider clock)
{
    /// <summary>The key that is acted for; null where there is none.</summary>
    public Guid? ApiKeyId => request.Key?.ApiKeyId;

    /// <summary>Checks the key against its row.</summary>
    /// <exception cref="UnauthorizedException">The key is revoked or expired by now.</exception>
    /// <exception cref="ForbiddenException">The key no longer has the scopes that the endpoint needs.</exception>
    /// <exception cref="ConcurrentChangeException">The key changed in another way: the use case has to decide again, by what it may do now.</exception>
    public async Task RequireAsync(PayrollDbContext db, CancellationToken cancellationToken)
    {
        if (request.Key is not { } verified) return;
        // The caller's organization need not be the one that is written for: an operator founds others.
        var row = await db.ApiKeys.IgnoreQueryFilters().AsNoTracking()
            .FirstOrDefaultAsync(key => key.OrganizationId == verified.OrganizationId && key.Id == verified.ApiKeyId, cancellationToken);
        if (row is null || row.RevokedAt is not null) throw new UnauthorizedException(ErrorCodes.RevokedApiKey);
        if (row.ExpiresAt <= clock.GetUtcNow()) throw new UnauthorizedException(ErrorCodes.ExpiredApiKey);
        if (row.Version == verified.Version) return;

        directory.ClearTracking(row.PublicId);
        request.Key = ApiKeyRecord.Of(row);
        if (row.ScopeSet.Missing(request.RequiredScopes) is { Count: > 0 } missing)
            throw new ForbiddenException("The key's scopes were changed while the request was under way.", missing);
        throw new ConcurrentChangeException();
    }
}
