using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Payroll.Infrastructure.Persistence.PostgreSql;

/// <summary>Makes the context for the migration tool, which opens no database.</summary>
internal sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlPayrollDbContext>
{
    public PostgreSqlPayrollDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlPayrollDbContext>().UseNpgsql("Host=unused").Options);
}
