using Payroll.Domain.ApiKeys;

namespace Payroll.Infrastructure.ApiKeys;

/// <summary>Counts of one key, hour and class that are not written yet, by outcome.</summary>
internal sealed class UsageTally
{
    private static readonly RequestOutcome[] Outcomes = Enum.GetValues<RequestOutcome>();

    private readonly long[] counts = new long[Outcomes.Length];

    public bool IsEmpty => Array.TrueForAll(counts, count => count == 0);

    public void Add(RequestOutcome outcome, long requests) => Interlocked.Add(ref counts[(int)outcome], requests);

    /// <summary>Takes what was counted so far, and leaves zeros.</summary>
    public IReadOnlyList<(RequestOutcome Outcome, long Requests)> Take() =>
        [.. Outcomes.Select(outcome => (outcome, Interlocked.Exchange(ref counts[(int)outcome], 0))).Where(taken => taken.Item2 != 0)];
}
