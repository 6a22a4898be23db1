namespace Payroll.Application.Common.Batches;

/// <summary>Items of an atomic batch are refused, and so nothing of it is written: 400, with what became of each item.</summary>
public sealed class BatchRejectedException(BatchSummaryDto summary, IReadOnlyList<BatchResultDto> results, bool? errorsTruncated)
    : Exception("Items of the batch are refused.")
{
    public BatchSummaryDto Summary { get; } = summary;

    public IReadOnlyList<BatchResultDto> Results { get; } = results;

    /// <summary>True where there are more errors than are listed; null otherwise.</summary>
    public bool? ErrorsTruncated { get; } = errorsTruncated;
}
