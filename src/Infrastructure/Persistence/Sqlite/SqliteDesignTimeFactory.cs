using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Payroll.Infrastructure.Persistence.Sqlite;

/// <summary>Makes the context for the migration tool, which opens no database.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqlitePayrollDbContext>
{
    public SqlitePayrollDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlitePayrollDbContext>().UseSqlite("Data Source=:memory:").Options);
}
