namespace Payroll.Domain.Common;

/// <summary>What keeps a thing from its place.</summary>
/// <param name="Other">The one thing that is in the way; null where several together are.</param>
public sealed record Obstacle<T>(T? Other)
    where T : class;

/// <summary>Things of which some can't be there together.</summary>
public interface IArrangement<T>
    where T : class
{
    /// <summary>Puts a thing in its place.</summary>
    /// <returns>What is in the way; null: it has its place.</returns>
    Obstacle<T>? Place(T thing);

    /// <summary>Takes a thing out.</summary>
    void Remove(T thing);

    /// <summary>What would have to go to make room for a thing.</summary>
    /// <param name="thing">What is to have its place.</param>
    /// <param name="mayGo">Whether a thing is one of those that can go, where there is a choice.</param>
    IReadOnlyList<T> InTheWayOf(T thing, Func<T, bool> mayGo);
}

/// <summary>A thing that is to have a place: a new one, or one that leaves its old place for it.</summary>
/// <param name="Old">Where it is; null: it is new.</param>
/// <param name="New">Where it is to be.</param>
public sealed record Move<T>(T? Old, T New)
    where T : class;

/// <summary>
/// Moves many things at once, so that their order does not matter: what leaves its place makes room for what comes. Whatever
/// can't have its new place keeps its old one, and who was to come there in its stead has to stay away too.
/// </summary>
public static class Rearrangement
{
    /// <summary>Chains of things that wait for each other are followed so far: each look costs as much as a move of everything.</summary>
    private const int MostLooks = 16;

    /// <param name="arrangement">With everything where it is now; afterwards, with everything where it ends up.</param>
    /// <param name="moves">In the order in which they come first where two want the same place.</param>
    /// <returns>For each move what keeps it from happening; null: it has happened.</returns>
    public static IReadOnlyList<Obstacle<T>?> Carry<T>(IArrangement<T> arrangement, IReadOnlyList<Move<T>> moves)
        where T : class
    {
        var obstacles = new Obstacle<T>?[moves.Count];
        var placed = new Dictionary<T, int>(ReferenceEqualityComparer.Instance);
        var back = new Queue<int>();
        foreach (var move in moves)
            if (move.Old is not null) arrangement.Remove(move.Old);
        for (var at = 0; at < moves.Count; at++)
        {
            obstacles[at] = arrangement.Place(moves[at].New);
            if (obstacles[at] is null) placed[moves[at].New] = at;
            else back.Enqueue(at);
        }

        while (back.TryDequeue(out var refused))
        {
            if (moves[refused].Old is not { } old) continue;
            foreach (var other in arrangement.InTheWayOf(old, placed.ContainsKey))
            {
                if (!placed.Remove(other, out var at)) continue;
                arrangement.Remove(other);
                obstacles[at] = new Obstacle<T>(old);
                back.Enqueue(at);
            }

            arrangement.Place(old);
        }

        TryAgain(arrangement, moves, obstacles);
        return obstacles;
    }

    // Whoever was in the way may have had to go back: what still is in the way is looked at again, until nobody finds a place any more.
    private static void TryAgain<T>(IArrangement<T> arrangement, IReadOnlyList<Move<T>> moves, Obstacle<T>?[] obstacles)
        where T : class
    {
        for (var (look, found) = (0, true); look < MostLooks && found; look++)
        {
            found = false;
            for (var at = 0; at < moves.Count; at++)
            {
                if (obstacles[at] is null) continue;
                if (moves[at].Old is { } old) arrangement.Remove(old);
                obstacles[at] = arrangement.Place(moves[at].New);
                if (obstacles[at] is null) found = true;
                else if (moves[at].Old is { } back) arrangement.Place(back);
            }
        }
    }
}
