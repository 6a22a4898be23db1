using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Payroll.Application.Common;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Infrastructure.Files;

namespace Payroll.Infrastructure.Persistence.Startup;

/// <summary>Says in a sentence why a database can't be prepared, where the reason lies outside of the code.</summary>
internal sealed class DatabaseRefusals(IConfiguration configuration, StartupReport report)
{
    /// <exception cref="StartupException">The file system or the database refused.</exception>
    public async Task ExplainAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        var isFile = DatabaseSettings.Provider(configuration) == DatabaseProvider.Sqlite;
        var directory = StorageDirectory.Of(configuration);
        if (isFile) report.DataDirectory = directory;
        try
        {
            await work(cancellationToken);
        }
        catch (Exception exception) when (isFile && exception is IOException or UnauthorizedAccessException)
        {
            throw new StartupException(
                $"The storage directory '{directory}' can't be made or written by this user. Check its permissions, or {StorageDirectory.Setting}.");
        }
        catch (ConcurrentChangeException)
        {
            throw new StartupException("Another server has been preparing the database for too long. Look what it waits for, then start again.");
        }
        catch (Exception exception) when (Refusal(exception) is { } refusal)
        {
            throw new StartupException(isFile
                ? $"The database can't be opened or brought up to date: {refusal.Message}"
                : $"The database server can't be used as ConnectionStrings__Payroll says: {OneLine(refusal.Message)}");
        }
    }

    // Bare, within one of EF's exceptions, or within the advice to try again that execution strategies give.
    private static DbException? Refusal(Exception exception) => exception switch
    {
        DbException refusal => refusal,
        DbUpdateException or InvalidOperationException => exception.InnerException is { } inner ? Refusal(inner) : null,
        _ => null,
    };

    private static string OneLine(string message) => string.Join(' ', message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
