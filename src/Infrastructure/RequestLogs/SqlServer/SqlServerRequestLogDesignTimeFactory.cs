using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Payroll.Infrastructure.RequestLogs.SqlServer;

/// <summary>Makes the context for the migration tool, which opens no database.</summary>
internal sealed class SqlServerRequestLogDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerRequestLogDbContext>
{
    public SqlServerRequestLogDbContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqlServerRequestLogDbContext>()
        .UseSqlServer("Server=unused", database => database.MigrationsHistoryTable(RequestLogDbContext.HistoryTable))
        .Options);
}
