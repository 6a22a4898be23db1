using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Payroll.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Sets up each connection: readers and the writer don't block each other (WAL), references are checked, and a writer waits its
/// turn instead of failing. A pooled connection keeps what it was told: it is told once.
/// </summary>
/// <param name="pragmas">What a connection is told.</param>
internal sealed class SqlitePragmas(string pragmas = SqlitePragmas.Durable) : DbConnectionInterceptor
{
    /// <summary>An answer is on the disk before it is given.</summary>
    public const string Durable = "PRAGMA busy_timeout=15000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;";

    /// <summary>A power cut may take the last moments, and nothing else; who waits is told soon.</summary>
    public const string Swift = "PRAGMA busy_timeout=1000; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;";

    private readonly ConditionalWeakTable<object, object> setUp = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        var handle = ((SqliteConnection)connection).Handle!;
        if (setUp.TryGetValue(handle, out _)) return;
        using var command = connection.CreateCommand();
        command.CommandText = pragmas;
        command.ExecuteNonQuery();
        setUp.AddOrUpdate(handle, pragmas);
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
