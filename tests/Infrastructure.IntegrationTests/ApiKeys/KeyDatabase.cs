using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Payroll.Application.ApiKeys;
using Payroll.Application.Organizations;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.RateLimiting;
using Payroll.Infrastructure.Encryption;
using Payroll.Infrastructure.IntegrationTests.Encryption;
using Payroll.Infrastructure.Persistence;
using Payroll.Infrastructure.Persistence.PostgreSql;
using Payroll.Infrastructure.Persistence.Sqlite;
using Payroll.Infrastructure.Persistence.SqlServer;
using Payroll.TestSupport;
using Payroll.TestSupport.Databases;

namespace Payroll.Infrastructure.IntegrationTests.ApiKeys;

/// <summary>A real database with one organization and its first key, which counts the queries that it answers and can hold them up.</summary>
internal sealed class KeyDatabase : IDbContextFactory<PayrollDbContext>, IAsyncDisposable
{
    private readonly ScratchDirectory _directory = new();
    private readonly Counter _counter = new();
    private readonly DatabaseServer? _server;
    private readonly string _connection;
    private readonly Func<PayrollDbContext> _connect;

    private KeyDatabase(DatabaseServer? server)
    {
        _server = server;
        _connection = server?.Create() ?? $"Data Source={_directory["payroll.db"]}";
        if (server is null)
        {
            var options = new DbContextOptionsBuilder<SqlitePayrollDbContext>().UseSqlite(_connection).AddInterceptors(new SqlitePragmas(), _counter, TestSecrets.Chain()).Options;
            _connect = () => new SqlitePayrollDbContext(options);
        }
        else if (server == DatabaseServer.SqlServer)
        {
            var options = new DbContextOptionsBuilder<SqlServerPayrollDbContext>().UseSqlServer(_connection).AddInterceptors(_counter, TestSecrets.Chain()).Options;
            _connect = () => new SqlServerPayrollDbContext(options);
        }
        else
        {
            var options = new DbContextOptionsBuilder<PostgreSqlPayrollDbContext>().UseNpgsql(_connection).AddInterceptors(_counter, TestSecrets.Chain()).Options;
            _connect = () => new PostgreSqlPayrollDbContext(options);
        }
    }

    public static DateTimeOffset Now { get; } = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The public id of the organization's key.</summary>
    public string PublicId { get; private set; } = "";

    /// <summary>How many queries were answered since the start.</summary>
    public int Queries => _counter.Queries;

    /// <summary>How many reading queries about a table were answered since the start.</summary>
    public int QueriesAbout(string table) =>
        _counter.Texts.Count(text => text.StartsWith("SELECT", StringComparison.Ordinal) && text.Contains(table, StringComparison.Ordinal));

    /// <summary>How many statements that answer no rows were carried out since the start.</summary>
    public int Statements => _counter.Statements;

    /// <param name="server">Null is SQLite.</param>
    public static async Task<KeyDatabase> StartAsync(DatabaseServer? server)
    {
        var database = new KeyDatabase(server);
        await using (var db = database.CreateDbContext()) await db.Database.MigrateAsync();
        database.PublicId = await database.FoundAsync();
        database._counter.Queries = 0;
        return database;
    }

    public PayrollDbContext CreateDbContext() => _connect();

    /// <summary>Queries that have read their row wait for <paramref name="released"/> before they answer.</summary>
    public void HoldAnswers(Task released, Action reached) => _counter.Hold = (released, reached);

    /// <summary>The next query or statement fails.</summary>
    public void FailOnce() => _counter.Fails = true;

    /// <summary>Founds an organization, and gives the public id of its key.</summary>
    public async Task<string> FoundAsync()
    {
        await using var db = CreateDbContext();
        var secret = ApiKeyIssuer.NewSecret();
        OrganizationFounding.Found(db, "Acme", secret, new ApiKeyIssuer(new HmacApiKeyHasher(SecretsInUse.Only(TestSecrets.New()))), isOperator: false, Now);
        await db.SaveChangesAsync(CancellationToken.None);
        return secret.PublicId;
    }

    /// <summary>Revokes the key.</summary>
    public async Task RevokeAsync()
    {
        await using var db = CreateDbContext();
        await db.ApiKeys.IgnoreQueryFilters().Where(key => key.PublicId == PublicId).ExecuteUpdateAsync(set => set.SetProperty(key => key.RevokedAt, Now));
    }

    /// <summary>Issues a key with a given public id.</summary>
    public async Task IssueAsync(string publicId)
    {
        await using var db = CreateDbContext();
        var organization = await db.Organizations.IgnoreQueryFilters().SingleAsync();
        db.SetTenant(organization.Id);
        var grant = new ApiKeyGrant("Late", ["read:employees"], null, ApiKeyTier.Standard, null);
        db.ApiKeys.Add(ApiKey.Issue(Guid.CreateVersion7(Now), organization.Id, new ApiKeySecret(publicId, "not a key"), "00000000", new byte[32], grant, Now));
        await db.SaveChangesAsync(CancellationToken.None);
    }

    /// <summary>Issues a number of keys, and gives their ids.</summary>
    public async Task<IReadOnlyList<Guid>> IssueAsync(int count)
    {
        await using var db = CreateDbContext();
        db.SetTenant((await db.Organizations.IgnoreQueryFilters().SingleAsync()).Id);
        var issuer = new ApiKeyIssuer(new HmacApiKeyHasher(SecretsInUse.Only(TestSecrets.New())));
        var grant = new ApiKeyGrant("One of many", ["read:employees"], null, ApiKeyTier.Standard, null);
        var keys = Enumerable.Range(0, count).Select(_ => issuer.Issue(ApiKeyIssuer.NewSecret(), db.OrganizationId, grant, Now)).ToList();
        db.ApiKeys.AddRange(keys);
        await db.SaveChangesAsync(CancellationToken.None);
        return [.. keys.Select(key => key.Id)];
    }

    public ValueTask DisposeAsync()
    {
        _server?.Drop(_connection);
        SqliteConnection.ClearAllPools();
        _directory.Dispose();
        return ValueTask.CompletedTask;
    }

    private sealed class Counter : DbCommandInterceptor
    {
        private int _queries;

        public int Queries
        {
            get => Volatile.Read(ref _queries);
            set => Volatile.Write(ref _queries, value);
        }

        public ConcurrentQueue<string> Texts { get; } = [];

        public int Statements { get; private set; }

        public (Task Released, Action Reached)? Hold { get; set; }

        public bool Fails { get; set; }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Statements++;
            if (Fails)
            {
                Fails = false;
                throw new IOException("The disk is gone.");
            }

            return ValueTask.FromResult(result);
        }

        public override async ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _queries);
            Texts.Enqueue(command.CommandText);
            if (Fails)
            {
                Fails = false;
                throw new IOException("The disk is gone.");
            }

            if (Hold is not { } hold) return result;

            // The first row has been read by now, and shows itself as it was, whatever is written meanwhile.
            hold.Reached();
            await hold.Released;
            return result;
        }
    }
}
