using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Application.ApiKeys;
using Payroll.Application.Common;
using Payroll.Application.Organizations;
using Payroll.Domain.ApiKeys;
using Payroll.Infrastructure.Encryption;

namespace Payroll.Infrastructure.Persistence.Startup;

/// <summary>What happens to the database before the server listens: its schema is seen to, its secrets are checked, and an empty one is founded.</summary>
internal sealed class DatabasePreparation(
    IServiceProvider services, IDbContextFactory<PayrollDbContext> contexts, IDatabaseUpkeep upkeep, DatabaseRefusals refusals, TimeProvider clock)
{
    /// <param name="configuredKey">The first admin key when it is configured; null makes one.</param>
    /// <param name="announce">Is told the first admin key when one was made, before it is kept: a process that ends in between leaves nothing.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="StartupException">The database or its secrets can't be used; the message says what to do.</exception>
    public Task PrepareAsync(string? configuredKey, Action<ApiKeySecret> announce, CancellationToken cancellationToken) => refusals.ExplainAsync(
        async token =>
        {
            using var alone = upkeep.Enter();
            // Before the database is touched: a start that lacks them changes nothing.
            var secrets = services.GetRequiredService<PayrollSecrets>();
            var configured = Read(configuredKey);
            await using var db = await contexts.CreateDbContextAsync(token);
            await upkeep.PrepareSchemaAsync(db, token);
            // One node after the other: two that start on an empty database found one organization.
            await db.SerializableAsync(inner => FoundAsync(db, secrets, configured, announce, inner), token);
        },
        cancellationToken);

    /// <summary>Brings the schema up to this version, and nothing else.</summary>
    /// <exception cref="StartupException">The database can't be used; the message says what to do.</exception>
    public Task MigrateAsync(CancellationToken cancellationToken) => refusals.ExplainAsync(
        async token =>
        {
            using var alone = upkeep.Enter();
            await using var db = await contexts.CreateDbContextAsync(token);
            await upkeep.MigrateAsync(db, token);
        },
        cancellationToken);

    /// <summary>Does something with a database that has been prepared already, beside the servers that use it.</summary>
    /// <exception cref="StartupException">The database or its secrets can't be used; the message says what to do.</exception>
    public async Task<T> UseAsync<T>(Func<PayrollDbContext, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var done = default(T);
        await refusals.ExplainAsync(
            async token =>
            {
                await using (var db = await contexts.CreateDbContextAsync(token))
                {
                    await upkeep.RefuseUnpreparedAsync(db, token);
                    var secrets = services.GetRequiredService<PayrollSecrets>();
                    await db.SerializableAsync(inner => CheckedAsync(db, secrets, inner), token);
                    done = await work(db, token);
                }

                upkeep.Leave();
            },
            cancellationToken);
        return done!;
    }

    private static async Task<bool> CheckedAsync(PayrollDbContext db, PayrollSecrets secrets, CancellationToken cancellationToken)
    {
        await CheckSecretsAsync(db, secrets, cancellationToken);
        return true;
    }

    private async Task<bool> FoundAsync(
        PayrollDbContext db, PayrollSecrets secrets, ApiKeySecret? configured, Action<ApiKeySecret> announce, CancellationToken cancellationToken)
    {
        await CheckSecretsAsync(db, secrets, cancellationToken);
        if (await db.Organizations.IgnoreQueryFilters().AnyAsync(cancellationToken)) return false;

        var key = configured ?? ApiKeyIssuer.NewSecret();
        OrganizationFounding.Found(db, "My organization", key, services.GetRequiredService<ApiKeyIssuer>(), isOperator: true, clock.GetUtcNow());
        if (configured is null) announce(key);
        await db.SaveChangesAsync(cancellationToken);
        return true;
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
    private static async Task CheckSecretsAsync(PayrollDbContext db, PayrollSecrets secrets, CancellationToken cancellationToken)
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
