using Microsoft.Extensions.Logging;
using Payroll.Application.ApiKeys.Authentication;
using Payroll.Application.Common.Security;
using Payroll.Domain.RateLimiting;

namespace Payroll.Infrastructure.RateLimiting;

/// <summary>
/// Counts in Redis, for all nodes together. Where it doesn't answer in time this process decides alone: payroll has to run on
/// pay day. It counts along all the while, so it knows its own share when it has to.
/// </summary>
internal sealed class RedisRateLimiter(
    RedisConnection redis, LocalRateLimiter local, RateLimitMetrics metrics, ILogger<RedisRateLimiter> logger) : IRateLimiter
{
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
        try
        {
            return question.Read(await redis.EvaluateAsync(RedisScript.Text, question.Keys, question.Values, cancellationToken));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The connection has its own lines in the log, and the metric counts: one line for each request would be too many.
            logger.LogDebug("Redis gave no decision: {Reason}", exception.GetType().Name);
            return null;
        }
    }
}
