using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Application.ApiKeys;
using Payroll.Application.Common.Secrets;
using Payroll.Infrastructure.Encryption;
using Payroll.Infrastructure.Encryption.Rotation;
using Payroll.Infrastructure.Persistence;

namespace Payroll.WebApi.FunctionalTests.Secrets;

/// <summary>One installation that is started with one set of secrets after the other.</summary>
internal sealed class RotatedHost : IAsyncDisposable
{
    private readonly TestServer installation = new();
    private readonly string operatorKey = ApiKeyIssuer.NewSecret().Value;
    private ApiHost? host;

    public PayrollSecrets Secrets { get; private set; } = SecretsOf.NewInstallation();

    /// <summary>The running application.</summary>
    public ApiHost Host => host ??= new ApiHost(
        installation: installation, operatorKey: operatorKey, configure: services => services.AddSingleton(SecretsInUse.Only(Secrets)));

    /// <summary>Stops the application; the next one is started with other secrets.</summary>
    public async Task RotateToAsync(PayrollSecrets secrets)
    {
        if (host is not null) await host.DisposeAsync();
        (host, Secrets) = (null, secrets);
    }

    /// <summary>Encrypts all values anew, beside the running application.</summary>
    public Task<RotationCount> EncryptAnewAsync(PayrollSecrets secrets, Func<ISecretProtector, ISecretProtector>? around = null)
    {
        var inUse = SecretsInUse.Only(secrets);
        ISecretProtector protector = new AesGcmSecretProtector(inUse);
        return new EncryptionKeyRotation(Contexts, inUse, around?.Invoke(protector) ?? protector).RunAsync(CancellationToken.None);
    }

    /// <summary>Every column that holds a text with a value encrypted with the key, of all the columns that there are.</summary>
    public async Task<List<string>> ColumnsWithAsync(string keyId)
    {
        await using var db = await Contexts.CreateDbContextAsync();
        var columns = db.Model.GetEntityTypes().SelectMany(type => type.GetFlattenedProperties())
            .Where(property => (property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType) == typeof(string))
            .Select(property => (Table: property.DeclaringType.ContainingEntityType.GetTableName()!, Column: property.GetColumnName())).Distinct().ToList();
        var found = new List<string>();
        foreach (var (table, column) in columns)
        {
            var sql = $"SELECT COUNT(*) AS \"Value\" FROM {table} WHERE {column} LIKE '%v1.{keyId}.%'";
            var count = await db.Database.SqlQueryRaw<int>(sql).ToListAsync();
            if (count.Single() > 0) found.Add($"{table}.{column}");
        }

        Assert.That(columns, Has.Count.GreaterThan(50));
        found.Sort(StringComparer.Ordinal);
        return found;
    }

    public async ValueTask DisposeAsync()
    {
        if (host is not null) await host.DisposeAsync();
        installation.Dispose();
    }

    public IDbContextFactory<PayrollDbContext> Contexts => Host.Services.GetRequiredService<IDbContextFactory<PayrollDbContext>>();
}
