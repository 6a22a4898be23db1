namespace Payroll.Infrastructure.Persistence;

/// <summary>
/// Turns at writing, among the requests of this process: one for each key at a time. Who waits here holds neither a thread nor a
/// connection, so that a crowd of writers leaves the connections to the others.
/// </summary>
internal sealed class WriterTurns
{
    private readonly Dictionary<Guid, Line> lines = [];

    /// <summary>Waits for the key's turn; disposing the result ends it.</summary>
    public async Task<IDisposable> TakeAsync(Guid key, CancellationToken cancellationToken) =>
        (await TryTakeAsync(key, Timeout.InfiniteTimeSpan, cancellationToken))!;

    /// <summary>The same, for no longer than one is willing to wait; null when that was not enough.</summary>
    public async Task<IDisposable?> TryTakeAsync(Guid key, TimeSpan patience, CancellationToken cancellationToken)
    {
        var line = Join(key);
        var isMine = false;
        try
        {
            isMine = await line.One.WaitAsync(patience, cancellationToken);
            return isMine ? new Turn(this, key, line) : null;
        }
        finally
        {
            if (!isMine) Leave(key, line);
        }
    }

    private Line Join(Guid key)
    {
        lock (lines)
        {
            if (!lines.TryGetValue(key, out var line)) lines[key] = line = new Line();
            line.Members++;
            return line;
        }
    }

    // A line that nobody stands in is forgotten: there are as many as there are writers, however many organizations there are.
    private void Leave(Guid key, Line line)
    {
        lock (lines)
        {
            if (--line.Members == 0) lines.Remove(key);
        }
    }

    private sealed class Line
    {
        public SemaphoreSlim One { get; } = new(1);

        public int Members { get; set; }
    }

    private sealed class Turn(WriterTurns turns, Guid key, Line line) : IDisposable
    {
        public void Dispose()
        {
            line.One.Release();
            turns.Leave(key, line);
        }
    }
}
