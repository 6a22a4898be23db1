using Microsoft.EntityFrameworkCore;
using Payroll.Infrastructure.Persistence;

namespace Payroll.Infrastructure.ApiKeys;

/// <summary>
/// Finds out which of many ids are keys, with one query for all that ask at the same time and at most ten of them a second. A
/// key that exists is found, however many that don't are asked about beside it; and nothing of those is kept.
/// </summary>
internal sealed class BatchingLookup(IDbContextFactory<PayrollDbContext> contexts, TimeProvider clock)
{
    /// <summary>Ids in a query.</summary>
    public const int MaxAtOnce = 500;

    /// <summary>Ids that wait. Beyond that the database itself is too slow, and an id counts as unknown.</summary>
    private const int MaxWaiting = 20 * MaxAtOnce;

    private const int BatchSize = 16;

    private static readonly TimeSpan BatchDelay = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan MinInterval = TimeSpan.FromMilliseconds(100);

    private readonly Lock gate = new();
    private readonly Queue<Question> waiting = new();
    private long? askedAt;
    private bool isAsking;

    /// <summary>Whether there is a key with a public id.</summary>
    public async Task<bool> ExistsAsync(string publicId, CancellationToken cancellationToken)
    {
        var question = new Question(publicId);
        lock (gate)
        {
            if (waiting.Count >= MaxWaiting) return false;
            waiting.Enqueue(question);
            if (!isAsking)
            {
                isAsking = true;
                // Not the caller's token: other callers share this query.
                _ = AnswerAsync(CancellationToken.None);
            }
        }

        return await question.Answer.Task.WaitAsync(cancellationToken);
    }

    private async Task AnswerAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (askedAt is { } last && MinInterval - clock.GetElapsedTime(last) is var rest && rest > TimeSpan.Zero)
                await Task.Delay(rest < MinInterval ? rest : MinInterval, cancellationToken);
            askedAt = clock.GetTimestamp();
            var questions = TakeSome();
            if (questions.Count == 0) return;
            try
            {
                var known = await ReadAsync([.. questions.Select(question => question.PublicId).Distinct()], cancellationToken);
                // Keys that exist are answered first, the others a few at a time: requests that arrive meanwhile don't wait behind all of them.
                foreach (var some in questions.OrderByDescending(question => known.Contains(question.PublicId)).Chunk(BatchSize))
                {
                    foreach (var question in some) question.Answer.TrySetResult(known.Contains(question.PublicId));
                    if (questions.Count > BatchSize) await Task.Delay(BatchDelay, cancellationToken);
                }
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                foreach (var question in questions) question.Answer.TrySetException(exception);
            }
        }
    }

    private List<Question> TakeSome()
    {
        lock (gate)
        {
            var some = new List<Question>(Math.Min(waiting.Count, MaxAtOnce));
            while (some.Count < MaxAtOnce && waiting.TryDequeue(out var question)) some.Add(question);
            isAsking = some.Count > 0;
            return some;
        }
    }

    private async Task<HashSet<string>> ReadAsync(string[] publicIds, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var known = await db.ApiKeys.IgnoreQueryFilters().Where(key => publicIds.Contains(key.PublicId)).Select(key => key.PublicId).ToListAsync(cancellationToken);
        return [.. known];
    }

    private sealed record Question(string PublicId)
    {
        public TaskCompletionSource<bool> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
