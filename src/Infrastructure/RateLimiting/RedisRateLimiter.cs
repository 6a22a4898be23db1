using Microsoft.Extensions.Logging;
using Payroll.Application.ApiKeys;
using Payroll.Domain.RateLimiting;

namespace Payroll.Infrastructure.RateLimiting;

/// <summary>
/// Counts in Redis, for all nodes together. Where it doesn't answer in time this process decides alone: payroll has to run on
/// pay day. It counts along all the while, so it knows its own share when it has to.
/// </summary>
internal sealed class RedisRateLimiter(
    RedisConnection redis, LocalRateLimiter local, CircuitBreaker circuit, RateLimitMetrics metrics, ILogger<RedisRateLimiter> logger) : IRateLimiter
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    public RateLimitTier TierOf(ApiKeyRecord key) => local.TierOf(key);

    public async ValueTask<RateLimitDecision> TakeAsync(ApiKeyRecord key, RateLimitClass requests, CancellationToken cancellationToken)
    {
        var tier = TierOf(key);
        var decision = await AskAsync(new RedisQuestion(key, tier.Key(requests), tier.Organization(requests), counts: true), cancellationToken);
        // What Redis refused was counted nowhere.
        if (decision is { IsAllowed: false }) return decision.Value;
        var alone = local.Take(key, requests);
        if (decision is not null) return decision.Value;
        metrics.DecidedAlone();
        return alone;
    }

    public async ValueTask<IReadOnlyList<RateLimitStanding>> LookAsync(ApiKeyRecord key, CancellationToken cancellationToken)
    {
        var tier = TierOf(key);
        var standings = new List<RateLimitStanding>();
        foreach (var windows in tier.Classes)
        {
            var question = new RedisQuestion(key, windows, tier.Organization(windows.Class), counts: false);
            if (await AskAsync(question, cancellationToken) is not { } found) return await local.LookAsync(key, cancellationToken);
            standings.Add(new RateLimitStanding(windows.Class, found.Key));
        }

        return standings;
    }

    private async Task<RateLimitDecision?> AskAsync(RedisQuestion question, CancellationToken cancellationToken)
    {
        if (!circuit.MayAsk()) return null;
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(Patience);
            var answer = await redis.EvaluateAsync(RedisScript.Text, question.Keys, question.Values, patience.Token);
            var decision = question.Read(answer);
            circuit.Succeeded();
            return decision;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The message may name the server, never the password.
            if (circuit.Failed()) logger.LogWarning("Redis does not answer ({Reason}): this process counts requests alone until it does.", exception.GetType().Name);
            return null;
        }
    }
}
