namespace Payroll.Application.Common.Persistence;

/// <summary>A unique index refused a row.</summary>
/// <param name="index">One of <see cref="UniqueIndexes"/>.</param>
/// <param name="inner">The provider's exception.</param>
public sealed class UniqueViolationException(string index, Exception inner) : Exception("A unique index refused a row.", inner)
{
    /// <summary>One of <see cref="UniqueIndexes"/>.</summary>
    public string Index { get; } = index;
}

/// <summary>A foreign key refused a row or a removal.</summary>
public sealed class ReferenceViolationException(Exception inner) : Exception("A foreign key refused a row.", inner);

/// <summary>Another transaction changed a row since it was read, or the database broke a deadlock.</summary>
public sealed class ConcurrentChangeException(Exception? inner = null) : Exception("A row was changed since it was read.", inner);

/// <summary>Another transaction held a lock for longer than the caller waits.</summary>
public sealed class LockTimeoutException(Exception? inner = null) : Exception("Another transaction holds the lock.", inner);
