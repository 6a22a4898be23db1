using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Payroll.Domain.RequestLogs;
using Payroll.Infrastructure.Persistence.Sqlite;
using Payroll.Infrastructure.RequestLogs;
using Payroll.Infrastructure.RequestLogs.PostgreSql;
using Payroll.Infrastructure.RequestLogs.Sqlite;
using Payroll.Infrastructure.RequestLogs.SqlServer;
using Payroll.TestSupport;
using Payroll.TestSupport.Databases;

namespace Payroll.Infrastructure.IntegrationTests.RequestLogs;

/// <summary>A real database of request logs.</summary>
internal sealed class LogDatabase : IDbContextFactory<RequestLogDbContext>, IAsyncDisposable
{
    private readonly ScratchDirectory directory = new();
    private readonly DatabaseServer? server;
    private readonly string connection;
    private readonly Func<RequestLogDbContext> connect;

    private LogDatabase(DatabaseServer? server)
    {
        this.server = server;
        connection = server?.Create() ?? new SqliteConnectionStringBuilder { DataSource = File, Mode = SqliteOpenMode.ReadWrite, DefaultTimeout = 2 }.ToString();
        if (server is null)
        {
            var options = new DbContextOptionsBuilder<SqliteRequestLogDbContext>()
                .UseSqlite(connection, database => database.MigrationsHistoryTable(RequestLogDbContext.HistoryTable))
                .AddInterceptors(new SqlitePragmas(SqlitePragmas.Swift)).Options;
            var readOnly = new DbContextOptionsBuilder<SqliteRequestLogDbContext>()
                .UseSqlite(new SqliteConnectionStringBuilder(connection) { Mode = SqliteOpenMode.ReadOnly }.ToString()).Options;
            connect = () => new SqliteRequestLogDbContext(IsReadOnly ? readOnly : options);
            Upkeep = new RequestLogFile(this, new ConfigurationBuilder()
                .AddInMemoryCollection([KeyValuePair.Create("Storage:Directory", (string?)directory.FullPath)]).Build());
        }
        else if (server == DatabaseServer.SqlServer)
        {
            var options = new DbContextOptionsBuilder<SqlServerRequestLogDbContext>().UseSqlServer(connection).Options;
            connect = () => new SqlServerRequestLogDbContext(options);
        }
        else
        {
            var options = new DbContextOptionsBuilder<PostgreSqlRequestLogDbContext>().UseNpgsql(connection).Options;
            connect = () => new PostgreSqlRequestLogDbContext(options);
        }
    }

    public static DateTimeOffset Now { get; } = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);

    public IRequestLogInitializer Upkeep { get; } = new NoRequestLogInitializer();

    /// <summary>SQLite: as for a user who may only read the file, which the user of a test may be beyond.</summary>
    public bool IsReadOnly { get; set; }

    /// <summary>The file, where there is one.</summary>
    public string File => directory["request-logs.db"];

    /// <param name="server">Null is SQLite.</param>
    public static async Task<LogDatabase> StartAsync(DatabaseServer? server = null)
    {
        server?.LeaveOutWithout();
        var database = new LogDatabase(server);
        await database.Upkeep.PrepareAsync(CancellationToken.None);
        return database;
    }

    /// <summary>Lines of an organization from a moment on, one each millisecond.</summary>
    public static IReadOnlyList<RequestLog> Lines(Guid organizationId, DateTimeOffset from, int count) =>
        [.. Enumerable.Range(0, count).Select(number => Line(organizationId, from.AddMilliseconds(number)))];

    public static RequestLog Line(Guid organizationId, DateTimeOffset at) => new()
    {
        OrganizationId = organizationId,
        Id = Guid.CreateVersion7(at),
        At = at,
        ApiKeyId = organizationId,
        ApiKeyName = "Nächtlicher Import",
        Method = "GET",
        Route = "/api/v1/employees/{employeeId}",
        Path = "/api/v1/employees/0198c5a1-7b1e-7c44-9d2f-3f6a8b1c2d3e",
        Query = null,
        Status = 404,
        Code = "not_found",
        DurationMicroseconds = 1234,
        RequestBytes = 0,
        ResponseBytes = 300,
        Address = "203.0.113.7",
        UserAgent = "import/2.4",
        ClientRequestId = null,
        RateLimitClass = "read",
        RateLimitRemaining = 299,
        Replayed = true,
        Count = 1,
    };

    public RequestLogDbContext CreateDbContext() => connect();

    public async Task WriteAsync(IReadOnlyList<RequestLog> lines)
    {
        await using var db = CreateDbContext();
        await db.WriteAsync(lines, CancellationToken.None);
    }

    public async Task<int> CountAsync(Guid organizationId)
    {
        await using var db = CreateDbContext();
        return await db.Lines.CountAsync(line => line.OrganizationId == organizationId);
    }

    public ValueTask DisposeAsync()
    {
        server?.Drop(connection);
        SqliteConnection.ClearAllPools();
        directory.Dispose();
        return ValueTask.CompletedTask;
    }
}
