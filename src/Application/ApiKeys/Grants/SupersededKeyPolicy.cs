using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.ApiKeys;

namespace Payroll.Application.ApiKeys.Grants;

/// <summary>
/// A key that was rotated still works during its grace period, but has no power over the keys that took its place. A leaked key is
/// rotated to lock its holder out; the holder must not be able to do the same to the owner.
/// </summary>
internal static class SupersededKeyPolicy
{
    private static readonly ScopeSet Update = ScopeSet.Parse([Scopes.UpdateApiKeys]);
    private static readonly ScopeSet Delete = ScopeSet.Parse([Scopes.DeleteApiKeys]);

    /// <summary>Refuses to change, rotate or revoke a key that took the caller's place, directly or through further rotations.</summary>
    /// <exception cref="ForbiddenException">The key is such a successor.</exception>
    public static async Task RequireNoSuccessorAsync(IPayrollDbContext db, ApiKey callerKey, ApiKey key, CancellationToken cancellationToken)
    {
        if (callerKey.RotatedTo is null || key.RotatedFrom is null) return;
        var lineage = await db.ApiKeys.AsNoTracking().Where(one => one.LineageId == key.LineageId)
            .ToDictionaryAsync(one => one.Id, one => one.RotatedTo, cancellationToken);
        for (var next = callerKey.RotatedTo; next is { } id; next = lineage.GetValueOrDefault(id))
        {
            if (id == key.Id)
                throw Refusal("This key was rotated, so it can't change, rotate or revoke the keys that followed it.");
        }
    }

    /// <summary>Refuses to give a key scopes with which it could do to a successor what the caller can't.</summary>
    /// <exception cref="ForbiddenException">The caller's key was rotated, and the scopes change or revoke keys.</exception>
    public static void RequireGrantable(ApiKey callerKey, IReadOnlyList<string> scopes)
    {
        if (callerKey.RotatedTo is null) return;
        var set = ScopeSet.Parse(scopes);
        if (set.Contains(Update) || set.Contains(Delete))
            throw Refusal("This key was rotated, so it can't give a key the scopes update:api-keys and delete:api-keys, or rotate a key that has them.");
    }

    private static ForbiddenException Refusal(string sentence) => new(sentence + " Use the key that took its place.", []);
}
