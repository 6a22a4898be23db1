using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Payroll.Infrastructure.Persistence.Sqlite;

/// <summary>Gives each context a <see cref="StatementCachingConnection"/>.</summary>
internal sealed class StatementCachingInterceptor(string connectionString) : DbConnectionInterceptor
{
    public override InterceptionResult<DbConnection> ConnectionCreating(ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result) =>
        InterceptionResult<DbConnection>.SuppressWithResult(new StatementCachingConnection(connectionString));
}
