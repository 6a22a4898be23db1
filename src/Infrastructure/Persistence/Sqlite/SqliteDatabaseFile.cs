using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Payroll.Infrastructure.Files;

namespace Payroll.Infrastructure.Persistence.Sqlite;

/// <summary>Tells whether this installation already has a SQLite database, without opening it.</summary>
internal static class SqliteDatabaseFile
{
    /// <summary>The database's name in <c>Storage:Directory</c> when no connection string names another.</summary>
    public const string DefaultName = "payroll.db";

    /// <summary>An empty file is no database yet: a killed first start leaves one.</summary>
    public static bool Exists(IConfiguration configuration) =>
        DatabaseSettings.Provider(configuration) == DatabaseProvider.Sqlite && new FileInfo(PathOf(configuration)) is { Exists: true, Length: > 0 };

    /// <summary>The database file's absolute path.</summary>
    public static string PathOf(IConfiguration configuration)
    {
        var byDefault = Path.Combine(StorageDirectory.Of(configuration), DefaultName);
        try
        {
            var connection = new SqliteConnectionStringBuilder(configuration.GetConnectionString("Payroll"));
            return connection.DataSource is { Length: > 0 } path ? Path.GetFullPath(path) : byDefault;
        }
        catch (ArgumentException)
        {
            // Opening the database reports what is wrong with the connection string.
            return byDefault;
        }
    }
}
