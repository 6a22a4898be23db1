namespace Payroll.Infrastructure.Persistence;

/// <summary>Counts the changes of keys. One row: whoever changes a key holds it until its transaction ends.</summary>
internal sealed class KeyChangeCounter
{
    /// <summary>The row's id.</summary>
    public const int TheOne = 1;

    /// <summary>Always <see cref="TheOne"/>.</summary>
    public int Id { get; init; }

    /// <summary>The number of the last change.</summary>
    public long Value { get; init; }
}
