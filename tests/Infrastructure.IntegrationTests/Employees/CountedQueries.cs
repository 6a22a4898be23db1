using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Payroll.Infrastructure.IntegrationTests.Employees;

/// <summary>Keeps the texts of what was asked.</summary>
internal sealed class CountedQueries : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> _asked = new();

    /// <summary>The queries about employees and what they refer to since the last time; what is written is not among them.</summary>
    public IReadOnlyList<string> Take()
    {
        var asked = _asked.Where(text => text.StartsWith("SELECT", StringComparison.Ordinal) && !text.Contains("audit_heads", StringComparison.Ordinal)).ToList();
        _asked.Clear();
        return asked;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        _asked.Enqueue(command.CommandText);
        return ValueTask.FromResult(result);
    }
}
