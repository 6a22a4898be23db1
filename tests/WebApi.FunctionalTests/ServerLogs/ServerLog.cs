using System.Text;
using Microsoft.Extensions.Logging;
using Payroll.Application.ApiKeys;

namespace Payroll.WebApi.FunctionalTests.ServerLogs;

/// <summary>
/// What the servers under test wrote last, whether they run in this process or in their own. The report of a failed test quotes it
/// (<see cref="QuotesServerLogAttribute"/>).
/// </summary>
internal sealed class ServerLog : ILoggerProvider
{
    /// <summary>So many characters a report has at the most: the last ones.</summary>
    public const int MaxReportLength = 32_000;

    private const int MaxLines = 2_000;
    private const int MaxLineLength = 4_000;
    private static readonly Queue<string> Lines = new();
    private static readonly Lock Access = new();
    private static long added;

    /// <summary>How many lines have been added so far.</summary>
    public static long Position
    {
        get
        {
            lock (Access) return added;
        }
    }

    /// <summary>Keeps a line. API keys are replaced: the report goes where others read it.</summary>
    public static void Add(string line)
    {
        var kept = ApiKeyRedaction.Sweep(line.Length > MaxLineLength ? line[..MaxLineLength] : line);
        lock (Access)
        {
            added++;
            Lines.Enqueue(kept);
            if (Lines.Count > MaxLines) Lines.Dequeue();
        }
    }

    /// <summary>The lines that were added after a position, as far as they are still kept; empty where there are none.</summary>
    public static string Since(long position)
    {
        var report = new StringBuilder();
        lock (Access)
            foreach (var line in Lines.Skip((int)Math.Max(0, position - (added - Lines.Count)))) report.Append(line).Append('\n');
        return report.Length <= MaxReportLength ? report.ToString() : report.ToString(report.Length - MaxReportLength, MaxReportLength);
    }

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName);

    public void Dispose()
    {
        // The lines are kept for the report, which is made when the server is gone.
    }

    private sealed class Logger(string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Add($"{TimeProvider.System.GetUtcNow():HH:mm:ss.fff} {logLevel} {category}: {formatter(state, exception)} {exception}");
    }
}
