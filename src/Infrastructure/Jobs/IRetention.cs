namespace Payroll.Infrastructure.Jobs;

/// <summary>Removes one kind of thing when its time is over.</summary>
internal interface IRetention
{
    /// <summary>What it removes, for the log.</summary>
    string Kind { get; }

    /// <summary>
    /// Removes what is too old, in steps that are short enough for others to write between them. Whoever enumerates pauses after
    /// each step, and may stop after any.
    /// </summary>
    /// <param name="now">The present, UTC.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many went in each step.</returns>
    IAsyncEnumerable<int> RemoveAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
