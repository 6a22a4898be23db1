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

    /// <summary>Whether a key can manage everything at a moment.</summary>
    public static bool IsAdmin(ApiKey key, DateTimeOffset now) => key.StatusAt(now) == ApiKeyStatus.Active && key.ScopeSet.Contains(Everything);

    /// <exception cref="ConflictException">No other active admin key is left.</exception>
    public static async Task RequireAnotherAsync(IPayrollDbContext db, ApiKey key, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var others = await db.ApiKeys.AsNoTracking().Where(k => k.Id != key.Id && k.RevokedAt == null).ToListAsync(cancellationToken);
        if (others.Any(other => IsAdmin(other, now))) return;
        throw new ConflictException(
            ErrorCodes.LastAdminKey,
            "This is the organization's last active admin key. Create another one first; to revoke it all the same, send force.");
    }
}
