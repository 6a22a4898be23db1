namespace Payroll.Infrastructure.Jobs;

/// <summary>Removes one kind of thing when its time is over.</summary>
internal interface IRetention
{
    /// <summary>What it removes, for the log.</summary>
    string Kind { get; }

    /// <summary>
    /// Removes what is too old, in short steps, so that other transactions write between them. The caller pauses after each step,
    /// and may stop after any.
    /// </summary>
    /// <param name="now">The present, UTC.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>How many went in each step.</returns>
    IAsyncEnumerable<int> RemoveAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
