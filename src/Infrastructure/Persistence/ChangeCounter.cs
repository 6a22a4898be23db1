namespace Payroll.Infrastructure.Persistence;

/// <summary>The last number of <see cref="ChangeSequence"/>. One row: a transaction that takes a number holds it until it ends.</summary>
internal sealed class ChangeCounter
{
    /// <summary>The row's id.</summary>
    public const int TheOne = 1;

    /// <summary>Always <see cref="TheOne"/>.</summary>
    public int Id { get; init; }

    /// <summary>The number of the last change.</summary>
    public long Value { get; init; }
}
