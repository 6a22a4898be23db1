using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Application.ApiKeys;
using Payroll.Application.Common;
using Payroll.Application.Common.Errors;
using Payroll.Application.Organizations;
using Payroll.Domain.ApiKeys;
using Payroll.Infrastructure.Encryption;

namespace Payroll.Infrastructure.Persistence.Startup;

/// <summary>What happens to the database before the server listens: its schema is seen to, its secrets are checked, and an empty one is founded.</summary>
internal sealed class DatabasePreparation(
    IServiceProvider services, IDbContextFactory<PayrollDbContext> contexts, IDatabaseInitializer initializer, DatabaseRefusals refusals, StartupReport report,
    TimeProvider clock)
{
    /// <param name="configuredKey">The first admin key when it is configured; null makes one.</param>
    /// <param name="announce">Is told the first admin key when one was made, before it is kept: a process that ends in between leaves nothing.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="StartupException">The database or its secrets can't be used; the message says what to do.</exception>
    public Task PrepareAsync(string? configuredKey, Action<ApiKeySecret> announce, CancellationToken cancellationToken) => refusals.ExplainAsync(
        async token =>
        {
            initializer.HoldForServer();
            using var alone = initializer.Enter();
            // Before the database is touched: a start that lacks them changes nothing.
            var secrets = services.GetRequiredService<SecretsInUse>().Known;
            var configured = Read(configuredKey);
            await using var db = await contexts.CreateDbContextAsync(token);
            await initializer.PrepareSchemaAsync(db, token);
            if (await db.CheckSettingsAsync(token) is { } warning) report.Warnings.Add(warning);
            // One node after the other: two that start on an empty database found one organization.
            await db.SerializableAsync(inner => FoundAsync(db, secrets, configured, announce, inner), token);
        },
        cancellationToken);

    /// <summary>Brings the schema up to this version, and nothing else.</summary>
    /// <exception cref="StartupException">The database can't be used; the message says what to do.</exception>
    public Task MigrateAsync(CancellationToken cancellationToken) => refusals.ExplainAsync(
        async token =>
        {
            using var alone = initializer.Enter();
            await using var db = await contexts.CreateDbContextAsync(token);
            await initializer.MigrateAsync(db, token);
        },
        cancellationToken);

    /// <summary>Does an operator's work with a database that has been prepared already, beside the servers that use it.</summary>
    /// <exception cref="StartupException">There is no database, it or its secrets can't be used, or the work says why it can't be done.</exception>
    public async Task<T> UseAsync<T>(Func<PayrollDbContext, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var done = default(T);
        await refusals.ExplainAsync(
            async token =>
            {
                await using (var db = await contexts.CreateDbContextAsync(token))
                {
                    await initializer.RefuseUnpreparedAsync(db, token);
                    await RememberAsync(services.GetRequiredService<SecretsInUse>().Newest, token);
                    done = await work(db, token);
                }

                initializer.Leave();
            },
            cancellationToken);
        return done!;
    }

    /// <summary>The same, with the secrets.</summary>
    /// <exception cref="StartupException">There is no database, it or its secrets can't be used, or the work says why it can't be done.</exception>
    public Task WithSecretsAsync(Func<SecretsInUse, CancellationToken, Task> work, CancellationToken cancellationToken) => UseAsync(
        async (_, token) =>
        {
            await work(services.GetRequiredService<SecretsInUse>(), token);
            return true;
        },
        cancellationToken);

    /// <summary>Compares the secrets with those that the database was used with, and remembers new ones.</summary>
    /// <exception cref="StartupException">A secret is another one than before, or is missing and still needed.</exception>
    public async Task RememberAsync(PayrollSecrets secrets, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.SerializableAsync(
            async token =>
            {
                await services.GetRequiredService<SecretInspection>().InspectAsync(db, secrets, token);
                return true;
            },
            cancellationToken);
    }

    private async Task<bool> FoundAsync(
        PayrollDbContext db, PayrollSecrets secrets, ApiKeySecret? configured, Action<ApiKeySecret> announce, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<SecretInspection>().InspectAsync(db, secrets, cancellationToken);
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
}
