namespace Payroll.Domain.Common;

/// <summary>An item of a batch that takes a time: a new thing, or one that leaves its old time.</summary>
/// <param name="Old">What the thing takes now; null: it is new.</param>
/// <param name="New">What it takes afterwards.</param>
public sealed record Move<T>(T? Old, T New)
    where T : class;

/// <summary>Why a thing cannot be where it is.</summary>
/// <param name="Item">The thing.</param>
/// <param name="With">What it overlaps with; null where several things together are too much.</param>
public sealed record Conflict<T>(T Item, T? With)
    where T : class;

/// <summary>
/// Finds the items of a batch that conflict. A new or changed item is refused if it conflicts with another one of them, or with a thing
/// that the batch does not change; so both of two items that conflict are refused. A refused item keeps its old time, and an item that
/// conflicts with that old time is refused too. The order of the items does not matter.
/// </summary>
public static class BatchConflicts
{
    /// <param name="unchanged">What is there, without the old times of the moves. Nothing that is there conflicts.</param>
    /// <param name="moves">The new and the changed items.</param>
    /// <param name="groupOf">Things of different groups never conflict.</param>
    /// <param name="startOf">When a thing starts.</param>
    /// <param name="conflictsAmong">Every conflict among things of one group, which come in the order of their starts.</param>
    /// <returns>For each move why it is refused; null: it is not.</returns>
    public static IReadOnlyList<Conflict<T>?> Find<T, TGroup>(
        IEnumerable<T> unchanged,
        IReadOnlyList<Move<T>> moves,
        Func<T, TGroup> groupOf,
        Func<T, long> startOf,
        Func<IReadOnlyList<T>, IEnumerable<Conflict<T>>> conflictsAmong)
        where T : class
    {
        var refused = new Conflict<T>?[moves.Count];
        var numbers = new Dictionary<T, int>(ReferenceEqualityComparer.Instance);
        foreach (var (number, move) in moves.Index()) numbers[move.New] = number;
        var places = unchanged.Select(thing => new Place<T>(thing, null, false))
            .Concat(moves.Index().Where(one => one.Item.Old is not null).Select(one => new Place<T>(one.Item.Old!, one.Index, true)))
            .Concat(moves.Index().Select(one => new Place<T>(one.Item.New, one.Index, false)))
            .OrderBy(place => startOf(place.Thing)).ToLookup(place => groupOf(place.Thing));

        // Each round refuses something, or is the last: only an item that is refused takes a time back.
        for (var open = places.ToList<IEnumerable<Place<T>>>(); open.Count > 0;)
        {
            var found = open.SelectMany(group => conflictsAmong(group.Where(IsThere).Select(place => place.Thing).ToList())).Where(conflict => numbers.ContainsKey(conflict.Item)).ToList();
            foreach (var conflict in found.OrderBy(Rank)) refused[numbers[conflict.Item]] ??= conflict;
            open = found.Select(conflict => moves[numbers[conflict.Item]].Old).OfType<T>().Select(groupOf).Distinct().Select(group => places[group]).ToList();
        }

        return refused;

        bool IsThere(Place<T> place) => place.Move is not { } number || place.IsOld == (refused[number] is not null);

        // An overlap with what is there comes first: it has an id.
        int Rank(Conflict<T> conflict) => conflict.With is null ? 2 : numbers.ContainsKey(conflict.With) ? 1 : 0;
    }

    /// <summary>Things that overlap: each with one that it overlaps with.</summary>
    /// <param name="inOrder">In the order of their starts.</param>
    /// <param name="startOf">The first moment of a thing.</param>
    /// <param name="endOf">Its last moment, included; not before the first.</param>
    public static IEnumerable<Conflict<T>> Overlaps<T>(IEnumerable<T> inOrder, Func<T, long> startOf, Func<T, long> endOf)
        where T : class
    {
        T? lasting = null;
        foreach (var next in inOrder)
        {
            if (lasting is not null && startOf(next) <= endOf(lasting))
            {
                yield return new Conflict<T>(next, lasting);
                yield return new Conflict<T>(lasting, next);
            }

            if (lasting is null || endOf(next) > endOf(lasting)) lasting = next;
        }
    }

    private readonly record struct Place<T>(T Thing, int? Move, bool IsOld);
}
