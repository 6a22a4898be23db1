namespace Payroll.Infrastructure.Persistence;

/// <summary>
/// Turns at writing, among the requests of this process: one for each key at a time. Who waits here holds neither a thread nor a
/// connection, so that a crowd of writers leaves the connections to the others.
/// </summary>
internal sealed class WriterTurns
{
    private readonly Dictionary<Guid, Line> lines = [];

    /// <summary>Waits for the key's turn; disposing the result ends it.</summary>
    public async Task<IDisposable> TakeAsync(Guid key, CancellationToken cancellationToken)
    {
        var line = Join(key);
        try
        {
            await line.One.WaitAsync(cancellationToken);
            return new Turn(this, key, line);
        }
        catch
        {
            Leave(key, line);
            throw;
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
