using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Infrastructure.Persistence.PostgreSql;
using Payroll.Infrastructure.Persistence.Sqlite;
using Payroll.Infrastructure.Persistence.SqlServer;

namespace Payroll.WebApi.FunctionalTests.Databases;

/// <summary>What an application asks of its database, whichever that is.</summary>
internal sealed class AskedCommands : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> texts = [];

    /// <summary>How many questions about a table were asked since this was asked last.</summary>
    public int TakeAbout(string table)
    {
        var count = texts.Count(text => text.Contains(table, StringComparison.Ordinal));
        texts.Clear();
        return count;
    }

    /// <summary>How many questions that only read some of these tables were asked since this was asked last.</summary>
    public int TakeSelectsAbout(IReadOnlyList<string> tables)
    {
        var count = texts.Count(text => text.Contains("SELECT", StringComparison.Ordinal) && tables.Any(table => text.Contains(table, StringComparison.Ordinal)));
        texts.Clear();
        return count;
    }

    /// <summary>The questions about a table that were asked since this was asked last, word by word.</summary>
    public IReadOnlyList<string> TakeTextsAbout(string table)
    {
        var about = texts.Where(text => text.Contains(table, StringComparison.Ordinal)).ToList();
        texts.Clear();
        return about;
    }

    public void Watch(IServiceCollection services)
    {
        services.ConfigureDbContext<SqlitePayrollDbContext>(options => options.AddInterceptors(this));
        services.ConfigureDbContext<PostgreSqlPayrollDbContext>(options => options.AddInterceptors(this));
        services.ConfigureDbContext<SqlServerPayrollDbContext>(options => options.AddInterceptors(this));
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        texts.Enqueue(command.CommandText);
        return ValueTask.FromResult(result);
    }
}
