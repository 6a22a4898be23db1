namespace Payroll.Application.Common;

/// <summary>
/// Ids of things that are made together. Those of one millisecond come in no order by themselves; lists, which go by id, would show what
/// was sent as one file in a mess.
/// </summary>
internal static class OrderedIds
{
    /// <summary>So many new ids, in the order in which lists show them, on every database.</summary>
    public static IReadOnlyList<Guid> At(DateTimeOffset now, int count) => [.. Enumerable.Range(0, count).Select(_ => Guid.CreateVersion7(now)).Order()];
}
