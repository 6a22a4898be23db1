using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Payroll.Infrastructure.Persistence.SqlServer;

/// <summary>Makes the context for the migration tool, which opens no database.</summary>
internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerPayrollDbContext>
{
    public SqlServerPayrollDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerPayrollDbContext>().UseSqlServer("Server=unused").Options);
}
