namespace Payroll.Domain.Common;

/// <summary>
/// Things that each hold for a while, of which no two hold at the same time. Kept in the order of time; finding what is in the way
/// takes a binary search.
/// </summary>
/// <typeparam name="T">What holds.</typeparam>
public sealed class Timeline<T>
    where T : class
{
    private readonly List<Span> spans = [];

    /// <summary>What holds, in the order of time.</summary>
    public IEnumerable<T> All => spans.Select(span => span.Item);

    /// <summary>Puts a thing in its place, unless another one holds during a part of that time.</summary>
    /// <param name="from">The first moment: days or minutes, whatever the timeline counts in.</param>
    /// <param name="to">The last moment, included; not before <paramref name="from"/>.</param>
    /// <param name="item">What holds.</param>
    /// <returns>The first thing that is in the way; null: the item has its place.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> lies before <paramref name="from"/>.</exception>
    public T? Place(long from, long to, T item)
    {
        var at = IndexFrom(from, to);
        if (at < spans.Count && spans[at].From <= to) return spans[at].Item;
        spans.Insert(at, new Span(from, to, item));
        return null;
    }

    /// <summary>Everything that holds during a part of that time, in the order of time.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> lies before <paramref name="from"/>.</exception>
    public IReadOnlyList<T> During(long from, long to) =>
        spans.Skip(IndexFrom(from, to)).TakeWhile(span => span.From <= to).Select(span => span.Item).ToList();

    /// <summary>Takes a thing out, which frees its time.</summary>
    /// <param name="from">The first moment, as it was placed.</param>
    /// <param name="item">What holds.</param>
    /// <returns>False: it was not there.</returns>
    public bool Remove(long from, T item)
    {
        var at = IndexFrom(from, from);
        if (at == spans.Count || !ReferenceEquals(spans[at].Item, item)) return false;
        spans.RemoveAt(at);
        return true;
    }

    // The first that ends at that moment or later: those before it are over by then.
    private int IndexFrom(long from, long to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        var (low, high) = (0, spans.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (spans[middle].To < from) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private readonly record struct Span(long From, long To, T Item);
}
