using Microsoft.EntityFrameworkCore;
using Payroll.Application.ApiKeys;
using Payroll.Application.Common;
using Payroll.Application.Organizations;
using Payroll.Domain.ApiKeys;
using Payroll.Infrastructure.Encryption;

namespace Payroll.Infrastructure.Persistence;

/// <summary>What happens to the database before the server listens: its schema is brought up, its secrets are checked, and an empty one is founded.</summary>
internal sealed class DatabasePreparation(
    IDbContextFactory<PayrollDbContext> contexts, PayrollSecrets secrets, ApiKeyIssuer issuer, TimeProvider clock)
{
    /// <param name="configuredKey">The first admin key when it is configured; null makes one.</param>
    /// <param name="announce">Is told the first admin key when one was made, before it is kept: a process that ends in between leaves nothing.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="StartupException">The secrets are not this database's, or the configured key is malformed.</exception>
    public async Task PrepareAsync(string? configuredKey, Action<ApiKeySecret> announce, CancellationToken cancellationToken)
    {
        var configured = Read(configuredKey);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        await CheckSecretsAsync(db, cancellationToken);
        if (await db.Organizations.IgnoreQueryFilters().AnyAsync(cancellationToken)) return;

        var key = configured ?? ApiKeyIssuer.NewSecret();
        OrganizationFounding.Found(db, "My organization", key, issuer, isOperator: true, clock.GetUtcNow());
        if (configured is null) announce(key);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static ApiKeySecret? Read(string? configuredKey)
    {
        if (string.IsNullOrWhiteSpace(configuredKey)) return null;
        return ApiKeySecret.TryParse(configuredKey.Trim(), out var key)
            ? key
            : throw new StartupException(
                "The setting Bootstrap__AdminKey is not an API key: its form or its check digits are wrong. Leave it out to have a key made and printed once.");
    }

    // Another pepper would lock everyone out, another encryption key would lose every bank account: noticed before anything is written.
    private async Task CheckSecretsAsync(PayrollDbContext db, CancellationToken cancellationToken)
    {
        var known = await db.SecretChecks.AsNoTracking().ToDictionaryAsync(check => check.Label, check => check.CheckValue, cancellationToken);
        foreach (var label in secrets.CheckLabels)
        {
            var value = secrets.CheckValue(label);
            if (!known.TryGetValue(label, out var kept))
                db.SecretChecks.Add(new SecretCheck { Label = label, CheckValue = value });
            else if (!kept.AsSpan().SequenceEqual(value))
                throw Foreign(label);
        }

        if (known.Keys.Except(secrets.CheckLabels).FirstOrDefault() is { } missing) throw Foreign(missing);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static StartupException Foreign(string label) => new(
        $"The database was used with another secret ({label}) than the one that is configured or kept beside it. "
        + "Restore the secrets that belong to this database; without them its keys and bank details can't be read.");
}
