using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Payroll.Infrastructure.RequestLogs.Sqlite;

/// <summary>Makes the context for the migration tool, which opens no database.</summary>
internal sealed class SqliteRequestLogDesignTimeFactory : IDesignTimeDbContextFactory<SqliteRequestLogDbContext>
{
    public SqliteRequestLogDbContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteRequestLogDbContext>()
        .UseSqlite("Data Source=:memory:", database => database.MigrationsHistoryTable(RequestLogDbContext.HistoryTable))
        .Options);
}
