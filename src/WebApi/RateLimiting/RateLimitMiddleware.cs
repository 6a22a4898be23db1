using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Payroll.Application.ApiKeys.Authentication;
using Payroll.Application.Common;
using Payroll.Domain.Common;
using Payroll.Domain.RateLimiting;
using Payroll.WebApi.Authentication;
using Payroll.WebApi.Errors;
using Payroll.WebApi.Http;

namespace Payroll.WebApi.RateLimiting;

/// <summary>
/// Counts every request with a valid key, whatever its answer, and refuses requests beyond the limit. Requests that are refused
/// here are not counted; nor are requests to endpoints that are open without a key, as health is.
/// </summary>
internal sealed class RateLimitMiddleware(RequestDelegate next, IRateLimiter limiter, TimeProvider clock)
{
    public async Task InvokeAsync(HttpContext context, CurrentCaller caller)
    {
        if (caller.Key is not { } key || !IsCounted(context))
        {
            await next(context);
            return;
        }

        var requests = RequestClass.Of(context.Request.Method, context.Request.Path);
        var decision = await limiter.TakeAsync(key, requests, context.RequestAborted);
        var windows = limiter.TierOf(key).Key(requests);
        var headers = new RateLimitHeaders(windows, decision, clock.GetUtcNow());
        Note(context.RequestLog(), windows, decision);
        // On starting, since a failed request loses the headers that it had so far.
        context.Response.OnStarting(static state =>
        {
            var (headers, response) = ((RateLimitHeaders, HttpResponse))state;
            headers.WriteTo(response.Headers);
            return Task.CompletedTask;
        }, (headers, context.Response));
        if (decision.Refusal is { } refusal) await RefuseAsync(context, headers, refusal);
        else await next(context);
    }

    private static void Note(RequestLogContext notes, RateLimitWindows windows, RateLimitDecision decision)
    {
        notes.RateLimitClass = SnakeCase.Of($"{windows.Class}");
        notes.RateLimitRemaining = decision.Key[windows.Headline].Remaining;
    }

    private static Task RefuseAsync(HttpContext context, RateLimitHeaders headers, RateLimitRefusal refusal)
    {
        var (window, seconds) = (refusal.State.Window, refusal.RetryAfterSeconds);
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        var whose = refusal.IsOrganizations ? "All keys of the organization together" : "This key";
        return ProblemWriter.WriteAsync(context, new Problem(
            ErrorCodes.RateLimitExceeded,
            FormattableString.Invariant($"{whose} may send {window.Limit} such requests in {window.Seconds} seconds. Wait {seconds} seconds, then send the request again."),
            Extra: new Dictionary<string, object?>
            {
                ["limit"] = window.Limit,
                ["window_seconds"] = window.Seconds,
                ["retry_after_seconds"] = seconds,
                ["violated_policy"] = headers.Violated,
            }));
    }

    private static bool IsCounted(HttpContext context) =>
        ApiPrefix.IsUnder(context.Request.Path)
        || (context.GetEndpoint() is RouteEndpoint route && route.Metadata.GetMetadata<IAllowAnonymous>() is null);
}
