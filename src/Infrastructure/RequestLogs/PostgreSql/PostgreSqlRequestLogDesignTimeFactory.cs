using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Payroll.Infrastructure.RequestLogs.PostgreSql;

/// <summary>Makes the context for the migration tool, which opens no database.</summary>
internal sealed class PostgreSqlRequestLogDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlRequestLogDbContext>
{
    public PostgreSqlRequestLogDbContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgreSqlRequestLogDbContext>()
        .UseNpgsql("Host=unused", database => database.MigrationsHistoryTable(RequestLogDbContext.HistoryTable))
        .Options);
}
