using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Errors;
using Payroll.Infrastructure.Encryption;
using Payroll.Infrastructure.Encryption.Rotation;

namespace Payroll.Infrastructure.Persistence.Startup;

/// <summary>
/// Compares the secrets with those that the database was used with. A new one is remembered; one that is missing is forgotten where
/// nothing needs it any more, and refused where something does.
/// </summary>
internal sealed class SecretInspection(TimeProvider clock)
{
    /// <exception cref="StartupException">A secret is another one than before, or is missing and still needed.</exception>
    public async Task InspectAsync(PayrollDbContext db, PayrollSecrets secrets, CancellationToken cancellationToken)
    {
        // Another pepper would lock everyone out, another encryption key would lose every bank account: noticed before anything is written.
        var known = await db.SecretChecks.ToDictionaryAsync(check => check.Label, cancellationToken);
        // Peppers first: where all secrets are others, it is these that one looks for.
        foreach (var missing in known.Values.ExceptBy(secrets.CheckLabels, check => check.Label).OrderByDescending(check => check.Label, StringComparer.Ordinal))
        {
            if (await NeedAsync(db, secrets, missing.Label, cancellationToken) is { } need) throw Foreign(missing.Label, need);
            db.SecretChecks.Remove(missing);
        }

        foreach (var label in secrets.CheckLabels)
        {
            var value = secrets.CheckValue(label);
            if (!known.TryGetValue(label, out var kept)) db.SecretChecks.Add(new SecretCheck { Label = label, CheckValue = value });
            else if (!kept.CheckValue.AsSpan().SequenceEqual(value)) throw Foreign(label, null);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    // What needs a secret that is not there; null: nothing does.
    private async Task<string?> NeedAsync(PayrollDbContext db, PayrollSecrets secrets, string label, CancellationToken cancellationToken)
    {
        if (label.StartsWith(PayrollSecrets.EncryptionKeyLabelPrefix, StringComparison.Ordinal))
        {
            var values = await EncryptedValues.CountAsync(db, label[PayrollSecrets.EncryptionKeyLabelPrefix.Length..], cancellationToken);
            return values == 0 ? null : $"{values} encrypted values need it";
        }

        return label.StartsWith(PayrollSecrets.AuditKeyLabelPrefix, StringComparison.Ordinal)
            ? await AuditNeedAsync(db, secrets, cancellationToken)
            : await PepperNeedAsync(db, secrets, cancellationToken);
    }

    private async Task<string?> PepperNeedAsync(PayrollDbContext db, PayrollSecrets secrets, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var versions = secrets.Peppers.Keys.ToList();
        var keys = await db.ApiKeys.IgnoreQueryFilters().CountAsync(
            key => key.RevokedAt == null && (key.ExpiresAt == null || key.ExpiresAt > now) && !versions.Contains(key.PepperVersion), cancellationToken);
        return keys == 0 ? null : $"{keys} API keys that are in force were hashed under it";
    }

    // Older events whose key was taken away on purpose can't be verified any more. The newest one tells which key was in use last.
    private static async Task<string?> AuditNeedAsync(PayrollDbContext db, PayrollSecrets secrets, CancellationToken cancellationToken)
    {
        var last = await db.AuditEvents.IgnoreQueryFilters().OrderByDescending(row => row.At).ThenByDescending(row => row.Sequence)
            .Select(row => row.SealVersion).FirstOrDefaultAsync(cancellationToken);
        return last is null || secrets.AuditKeys.ContainsKey(last) ? null : "the newest audit events are sealed with it";
    }

    // For a pepper or an audit key the kind is enough: its version does not help to find it.
    private static StartupException Foreign(string label, string? need)
    {
        var name = label.StartsWith(PayrollSecrets.EncryptionKeyLabelPrefix, StringComparison.Ordinal) ? label : label.Split(':')[0];
        return new StartupException(
            $"The database was used with another secret ({name}) than the one that is configured or kept beside it{(need is null ? string.Empty : $": {need}")}. "
            + "Restore the secrets that belong to this database, or give one that was turned as a previous one; without them its keys and bank details can't be read.");
    }
}
