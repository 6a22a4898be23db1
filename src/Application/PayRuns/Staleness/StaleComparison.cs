namespace Payroll.Application.PayRuns.Staleness;

/// <summary>Which of a run's people have other inputs now than those that they were computed from.</summary>
/// <param name="From">The organization's change counter when the calculation began to read.</param>
/// <param name="At">The counter when the comparison began: it knows at least what was written until then.</param>
/// <param name="Changed">The people, in the order of their ids; those who left the run are among them.</param>
/// <param name="Removed">Those who left the run.</param>
internal sealed record StaleComparison(long From, long At, IReadOnlyList<Guid> Changed, IReadOnlySet<Guid> Removed)
{
    /// <summary>No input is stale, since nothing was written.</summary>
    public static StaleComparison Unchanged(long at) => new(at, at, [], new HashSet<Guid>());
}
