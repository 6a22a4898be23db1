using System.Globalization;
using Microsoft.Extensions.Configuration;
using Payroll.Application.Common.Errors;

namespace Payroll.Infrastructure.Persistence;

/// <summary>The databases that Payroll can be kept in.</summary>
internal enum DatabaseProvider
{
    /// <summary>A file beside the server: the default.</summary>
    Sqlite,

    /// <summary>Microsoft SQL Server, 2019 or newer.</summary>
    SqlServer,

    /// <summary>PostgreSQL, 14 or newer.</summary>
    PostgreSql,
}

/// <summary>What the settings say about the database.</summary>
internal static class DatabaseSettings
{
    /// <summary>The setting <c>Database:Provider</c>; case is ignored, and SQLite is meant when it is absent.</summary>
    /// <exception cref="StartupException">It names none that is known.</exception>
    public static DatabaseProvider Provider(IConfiguration configuration)
    {
        var name = configuration["Database:Provider"]?.Trim();
        if (string.IsNullOrEmpty(name)) return DatabaseProvider.Sqlite;
        foreach (var provider in Enum.GetValues<DatabaseProvider>())
            if (name.Equals(provider.ToString(), StringComparison.OrdinalIgnoreCase)) return provider;
        throw new StartupException(
            $"Database__Provider names a database that this version doesn't know. Known are {string.Join(", ", Enum.GetNames<DatabaseProvider>())}; left out, it is Sqlite.");
    }

    /// <summary>How long a writer waits for others, unless <c>Database:WriteTimeoutSeconds</c> says otherwise.</summary>
    public static readonly TimeSpan DefaultWriteTimeout = TimeSpan.FromSeconds(10);

    /// <summary>The setting <c>Database:WriteTimeoutSeconds</c>, 1 to 25 seconds: the drivers give up a command after 30.</summary>
    /// <exception cref="StartupException">It is not such a number.</exception>
    public static TimeSpan WriteTimeout(IConfiguration configuration)
    {
        if (configuration["Database:WriteTimeoutSeconds"] is not { Length: > 0 } text) return DefaultWriteTimeout;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 1 and <= 25
            ? TimeSpan.FromSeconds(seconds)
            : throw new StartupException("Database__WriteTimeoutSeconds is not a whole number from 1 to 25.");
    }

    /// <summary>The setting <c>ConnectionStrings:Payroll</c>.</summary>
    /// <exception cref="StartupException">It is absent, which only SQLite can do without.</exception>
    public static string ConnectionString(IConfiguration configuration)
    {
        var text = configuration.GetConnectionString("Payroll");
        return string.IsNullOrWhiteSpace(text)
            ? throw new StartupException($"ConnectionStrings__Payroll is missing: Database__Provider is {Provider(configuration)}, and that server has to be named.")
            : text;
    }
}
