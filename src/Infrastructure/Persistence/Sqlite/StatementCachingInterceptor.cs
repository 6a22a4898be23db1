using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Payroll.Infrastructure.Persistence.Sqlite;

/// <summary>Gives each context a <see cref="StatementCachingConnection"/>, and closes those that are left when the server stops.</summary>
internal sealed class StatementCachingInterceptor : DbConnectionInterceptor
{
    private readonly ConcurrentQueue<WeakReference<StatementCachingConnection>> connections = [];

    public override InterceptionResult<DbConnection> ConnectionCreating(ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result)
    {
        var connection = new StatementCachingConnection(eventData.ConnectionString!);
        // Of contexts that are gone, only the references are left.
        while (connections.TryPeek(out var oldest) && !oldest.TryGetTarget(out _)) connections.TryDequeue(out _);
        connections.Enqueue(new(connection));
        return InterceptionResult<DbConnection>.SuppressWithResult(connection);
    }

    /// <summary>Closes the connections of contexts that wait in the pool. Nothing uses a context any more.</summary>
    public void CloseAll()
    {
        while (connections.TryDequeue(out var reference))
            if (reference.TryGetTarget(out var connection)) connection.Dispose();
    }
}
