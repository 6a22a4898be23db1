namespace Payroll.Domain.Timesheets;

/// <summary>A break within an entry, as clocks show it.</summary>
/// <param name="Start">Minutes since midnight, 0 to 1439.</param>
/// <param name="End">Minutes since midnight; at <paramref name="Start"/> or before it: on the next day.</param>
/// <param name="Paid">Its time is worked time.</param>
public sealed record EntryBreak(int Start, int End, bool Paid);

/// <summary>The breaks of an entry, equal where each of them is.</summary>
/// <param name="All">In the order in which they were given.</param>
public sealed record EntryBreaks(IReadOnlyList<EntryBreak> All)
{
    /// <inheritdoc/>
    public bool Equals(EntryBreaks? other) => other is not null && All.SequenceEqual(other.All);

    /// <inheritdoc/>
    public override int GetHashCode() => All.Aggregate(All.Count, HashCode.Combine);
}
