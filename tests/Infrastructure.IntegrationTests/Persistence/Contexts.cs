using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Payroll.Infrastructure.Persistence;
using Payroll.Infrastructure.Persistence.PostgreSql;
using Payroll.Infrastructure.Persistence.Sqlite;
using Payroll.Infrastructure.Persistence.SqlServer;
using Payroll.Infrastructure.RequestLogs;
using Payroll.Infrastructure.RequestLogs.PostgreSql;
using Payroll.Infrastructure.RequestLogs.Sqlite;
using Payroll.Infrastructure.RequestLogs.SqlServer;

namespace Payroll.Infrastructure.IntegrationTests.Persistence;

/// <summary>The contexts of all providers, none of which is connected.</summary>
internal static class Contexts
{
    public static PayrollDbContext Of(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.SqlServer => new SqlServerDesignTimeFactory().CreateDbContext([]),
        DatabaseProvider.PostgreSql => new PostgreSqlDesignTimeFactory().CreateDbContext([]),
        _ => new SqliteDesignTimeFactory().CreateDbContext([]),
    };

    public static RequestLogDbContext OfRequestLog(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.SqlServer => new SqlServerRequestLogDesignTimeFactory().CreateDbContext([]),
        DatabaseProvider.PostgreSql => new PostgreSqlRequestLogDesignTimeFactory().CreateDbContext([]),
        _ => new SqliteRequestLogDesignTimeFactory().CreateDbContext([]),
    };

    /// <summary>The model with what the migrations are made from.</summary>
    public static IModel DesignModel(DbContext context) => context.GetService<IDesignTimeModel>().Model;

    /// <summary>Every column of a model, those of complex values too.</summary>
    public static IEnumerable<IProperty> Columns(IModel model) => model.GetEntityTypes().SelectMany(Columns);

    private static IEnumerable<IProperty> Columns(ITypeBase type) =>
        type.GetProperties().Concat(type.GetComplexProperties().SelectMany(part => Columns(part.ComplexType)));
}
