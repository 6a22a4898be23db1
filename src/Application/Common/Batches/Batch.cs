using Payroll.Application.Common.Errors;
using Payroll.Domain.Common;

namespace Payroll.Application.Common.Batches;

/// <summary>The items of a batch, and what becomes of each.</summary>
internal sealed class Batch<T>
    where T : class
{
    private readonly IReadOnlyList<BatchItem<T>> items;
    private readonly BatchOutcome?[] outcomes;

    /// <param name="items">In the order in which they were sent.</param>
    /// <param name="key">What tells two items apart; null where the item lacks it, which is refused with <paramref name="missing"/>.</param>
    /// <param name="missing">What an item without a key is told.</param>
    public Batch(IReadOnlyList<BatchItem<T>> items, Func<BatchItem<T>, string?> key, FieldError missing)
    {
        this.items = items;
        outcomes = new BatchOutcome?[items.Count];
        var times = items.Select(key).OfType<string>().CountBy(name => name, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        for (var at = 0; at < items.Count; at++)
        {
            if (items[at].Errors.Count > 0) outcomes[at] = BatchOutcome.Rejected(items[at].Errors);
            else if (key(items[at]) is not { } name) outcomes[at] = BatchOutcome.Rejected([missing]);
            else if (times[name] > 1) outcomes[at] = BatchOutcome.Rejected(missing.Field, FieldErrorCodes.Duplicate, "Other items of the batch have it too: all of them are refused. Give each once.");
        }
    }

    /// <summary>A batch whose items are told apart by their external ids.</summary>
    public static Batch<T> ByExternalId(IReadOnlyList<BatchItem<T>> items) => new(
        items,
        item => Text.IsBlank(item.ExternalId) ? null : item.ExternalId!.Trim(),
        new FieldError("external_id", FieldErrorCodes.Required, "Give each item of a batch an external_id: it says what is there already."));

    /// <summary>The items of which nothing is known yet.</summary>
    public IEnumerable<BatchItem<T>> Open => items.Where(item => outcomes[item.Index] is null);

    /// <summary>What becomes of an item; null while that is not known.</summary>
    public BatchOutcome? this[int index]
    {
        get => outcomes[index];
        set => outcomes[index] = value;
    }

    /// <summary>The answer.</summary>
    /// <param name="mode">What becomes of the good items when others are refused.</param>
    /// <param name="result">One item's answer, without what all have.</param>
    /// <exception cref="BatchRejectedException">The batch is atomic, and an item is refused.</exception>
    public BatchDto<TResult> Answer<TResult>(BatchMode mode, Func<BatchItem<T>, BatchAnswer, TResult> result)
        where TResult : BatchResultDto
    {
        var isRejected = mode == BatchMode.Atomic && outcomes.Any(outcome => outcome!.IsRefused);
        var results = new List<TResult>(items.Count);
        var listed = 0;
        foreach (var item in items)
        {
            var answer = Answer(item, outcomes[item.Index]!, mode, isRejected, RequestErrors.Max - listed);
            listed += answer.Errors.Count;
            results.Add(result(item, answer));
        }

        bool? isTruncated = listed < outcomes.Sum(outcome => outcome!.Errors.Count) ? true : null;
        var counts = results.CountBy(one => one.Status).ToDictionary();
        var summary = new BatchSummaryDto
        {
            Created = counts.GetValueOrDefault(BatchStatus.Created),
            Updated = counts.GetValueOrDefault(BatchStatus.Updated),
            Unchanged = counts.GetValueOrDefault(BatchStatus.Unchanged),
            Conflict = counts.GetValueOrDefault(BatchStatus.Conflict),
            Rejected = counts.GetValueOrDefault(BatchStatus.Rejected),
            NotApplied = counts.GetValueOrDefault(BatchStatus.NotApplied),
        };
        if (isRejected) throw new BatchRejectedException(summary, results, isTruncated);
        return new BatchDto<TResult> { Summary = summary, ErrorsTruncated = isTruncated, Results = results };
    }

    private static BatchAnswer Answer(BatchItem<T> item, BatchOutcome outcome, BatchMode mode, bool isRejected, int maxErrors)
    {
        var status = isRejected && !outcome.IsRefused ? BatchStatus.NotApplied : outcome.Status;
        // What was not made has no id.
        var isMade = outcome.Status != BatchStatus.Created || (mode != BatchMode.DryRun && !isRejected);
        var listed = outcome.Errors.Take(Math.Min(BatchLimits.ErrorsOfAnItem, maxErrors));
        var errors = listed.Select(error => BatchErrorDto.Of(error, item.Line)).ToArray();
        return new BatchAnswer(status, isMade ? outcome.Id : null, errors, outcome.ConflictsWith);
    }
}

/// <summary>What an item's answer says, whatever the resource.</summary>
/// <param name="Status">What became of it.</param>
/// <param name="Id">The resource.</param>
/// <param name="Errors">Why it is refused.</param>
/// <param name="ConflictsWith">The id of the conflicting resource.</param>
internal sealed record BatchAnswer(BatchStatus Status, Guid? Id, IReadOnlyList<BatchErrorDto> Errors, Guid? ConflictsWith);
