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
/// can't have its new place keeps its old one, and who was to come there in its stead has to stay away too. What has stayed away
/// would stay away again: carrying the refused moves once more moves nothing.
/// </summary>
public static class Rearrangement
{
    /// <summary>
    /// So often is looked again at what stayed away. Each time but the last frees something, mostly all that can be; whoever needs
    /// more has groups in the batch that each wait for another one to move as a whole.
    /// </summary>
    private const int MaxAttempts = 100;

    /// <param name="arrangement">With everything where it is now; afterwards, with everything where it ends up.</param>
    /// <param name="moves">In the order in which they come first where two want the same place.</param>
    /// <returns>For each move what keeps it from happening; null: it has happened.</returns>
    public static IReadOnlyList<Obstacle<T>?> Carry<T>(IArrangement<T> arrangement, IReadOnlyList<Move<T>> moves)
        where T : class
    {
        var carrying = new Carrying<T>(arrangement, moves);
        var open = Enumerable.Range(0, moves.Count).ToList();
        for (var look = 0; look < MaxAttempts && open.Count > 0; look++)
        {
            carrying.MoveTogether(open);
            carrying.MoveOneByOne(open);
            var left = open.FindAll(at => carrying.Obstacles[at] is not null);
            if (left.Count == open.Count) break;
            open = left;
        }

        return carrying.Obstacles;
    }

    private sealed class Carrying<T>(IArrangement<T> arrangement, IReadOnlyList<Move<T>> moves)
        where T : class
    {
        public Obstacle<T>?[] Obstacles { get; } = new Obstacle<T>?[moves.Count];

        // All leave, all come, and who finds no room goes back, with everybody who has come there meanwhile.
        public void MoveTogether(List<int> open)
        {
            var placed = new Dictionary<T, int>(ReferenceEqualityComparer.Instance);
            var back = new Queue<int>();
            foreach (var at in open)
                if (moves[at].Old is { } old) arrangement.Remove(old);
            foreach (var at in open)
            {
                Obstacles[at] = arrangement.Place(moves[at].New);
                if (Obstacles[at] is null) placed[moves[at].New] = at;
                else back.Enqueue(at);
            }

            while (back.TryDequeue(out var refused))
            {
                if (moves[refused].Old is not { } old) continue;
                foreach (var other in arrangement.InTheWayOf(old, placed.ContainsKey))
                {
                    if (!placed.Remove(other, out var at)) continue;
                    arrangement.Remove(other);
                    Obstacles[at] = new Obstacle<T>(old);
                    back.Enqueue(at);
                }

                arrangement.Place(old);
            }
        }

        // Whoever was in the way may have had to go back. Who still finds somebody in the way is looked at again when that one goes.
        public void MoveOneByOne(List<int> open)
        {
            var waiting = new Dictionary<T, List<int>>(ReferenceEqualityComparer.Instance);
            var next = new Queue<int>(open.FindAll(at => Obstacles[at] is not null));
            while (next.TryDequeue(out var at))
            {
                if (Obstacles[at] is null) continue;
                var (old, place) = (moves[at].Old, moves[at].New);
                if (old is not null) arrangement.Remove(old);
                Obstacles[at] = arrangement.Place(place);
                if (Obstacles[at] is { } obstacle)
                {
                    foreach (var other in obstacle.Other is { } one ? [one] : arrangement.InTheWayOf(place, _ => true)) WaitFor(other, at);
                    if (old is not null) arrangement.Place(old);
                }
                else if (old is not null && waiting.Remove(old, out var freed))
                {
                    foreach (var waits in freed) next.Enqueue(waits);
                }
            }

            void WaitFor(T other, int at)
            {
                if (!waiting.TryGetValue(other, out var behind)) waiting[other] = behind = [];
                behind.Add(at);
            }
        }
    }
}
