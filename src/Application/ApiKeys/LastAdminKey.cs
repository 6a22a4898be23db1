using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.Common;

namespace Payroll.Application.ApiKeys;

/// <summary>An organization is not left without a key that can manage everything in it.</summary>
internal static class LastAdminKey
{
    private static readonly ScopeSet Everything = ScopeSet.Parse(["*:*"]);
    private static readonly ScopeSet Operator = ScopeSet.Parse(["*:organizations"]);

    /// <summary>Whether a key can found organizations, which no other key can be given.</summary>
    public static bool IsOperator(ApiKey key) => key.ScopeSet.Contains(Operator);

    /// <summary>Whether a key can manage everything at a moment.</summary>
    public static bool IsAdmin(ApiKey key, DateTimeOffset now) => key.StatusAt(now) == ApiKeyStatus.Active && key.ScopeSet.Contains(Everything);

    /// <summary>Whether a key can be relied on to do so: it doesn't expire within the time for which an expiry is noted ahead.</summary>
    public static bool IsLasting(ApiKey key, DateTimeOffset now) =>
        IsAdmin(key, now) && (key.ExpiresAt is not { } end || end - now > ApiKeyAging.ExpiryNotice);

    /// <exception cref="ConflictException">No other admin key that can be relied on is left.</exception>
    public static async Task RequireAnotherAsync(IPayrollDbContext db, ApiKey key, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var others = await db.ApiKeys.AsNoTracking().Where(k => k.Id != key.Id && k.RevokedAt == null).ToListAsync(cancellationToken);
        if (!others.Any(other => IsLasting(other, now)))
        {
            throw new ConflictException(
                ErrorCodes.LastAdminKey,
                "This is the organization's last active admin key; one that expires within seven days is not counted. Create another one first; to revoke this one all the same, send force.");
        }

        if (IsOperator(key) && !others.Any(other => IsLasting(other, now) && IsOperator(other)))
        {
            throw new ConflictException(
                ErrorCodes.LastAdminKey,
                "This is the operator's last key, and its operator scopes can't be given to another one. Rotate it to replace it; to revoke it all the same, send force.");
        }
    }
}
