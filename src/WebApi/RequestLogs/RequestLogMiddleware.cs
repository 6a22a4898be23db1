using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Payroll.Application.ApiKeys;
using Payroll.Application.ApiKeys.Usage;
using Payroll.Application.Common.Security;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.RequestLogs;
using Payroll.WebApi.Http;

namespace Payroll.WebApi.RequestLogs;

/// <summary>Adds a line to the log, and one to the key's usage, for each request to the API that named a known key, however it ended.</summary>
internal sealed partial class RequestLogMiddleware(
    RequestDelegate next, RefusedLines lines, RouteLiterals words, IApiKeyUsageCounter usage, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, string> routes = new(StringComparer.Ordinal);

    public async Task InvokeAsync(HttpContext context)
    {
        if (!ApiPrefix.IsNamedBy(context.Request.Path))
        {
            await next(context);
            return;
        }

        var started = clock.GetTimestamp();
        var sent = CountedRequestBody.Of(context);
        var answered = new CountedResponseBody(context.Features.GetRequiredFeature<IHttpResponseBodyFeature>());
        context.Features.Set<IHttpResponseBodyFeature>(answered);
        var hasThrown = true;
        try
        {
            await next(context);
            hasThrown = false;
        }
        finally
        {
            if (context.RequestLog() is { Key: { } key } notes)
            {
                // An exception that came this far ends the connection, perhaps in the middle of an answer.
                var status = hasThrown && !context.Response.HasStarted ? StatusCodes.Status500InternalServerError : context.Response.StatusCode;
                var duration = (long)clock.GetElapsedTime(started).TotalMicroseconds;
                var bytes = sent?.Count ?? context.Request.ContentLength ?? 0;
                lines.Add(key.ApiKeyId, notes.Code, () => Line(context, notes, key, status, duration, bytes, answered.Count));
                usage.Count(key.OrganizationId, key.ApiKeyId, notes.At, notes.RateLimitClass, ApiKeyUsage.OutcomeOf(status));
            }
        }
    }

    private RequestLog Line(
        HttpContext context, RequestLogContext notes, ApiKeyRecord key, int status, long duration, long requestBytes, long responseBytes) => new()
        {
            OrganizationId = key.OrganizationId,
            Id = notes.Id,
            At = notes.At,
            ApiKeyId = key.ApiKeyId,
            ApiKeyName = ApiKeyRedaction.Sweep(key.Name),
            Method = HttpMethod(context.Request.Method),
            Route = RouteOf(context),
            Path = LogSanitizer.Path(ApiPrefix.InFull(context.Request.Path), words),
            Query = LogSanitizer.Query(context.Request.Query, name => words.HasParameter(EndpointOf(context), name)),
            Status = status,
            Code = notes.Code,
            DurationMicroseconds = duration,
            RequestBytes = requestBytes,
            // The server counts what an answer to HEAD would have, and sends nothing of it.
            ResponseBytes = HttpMethods.IsHead(context.Request.Method) ? 0 : responseBytes,
            Address = context.Connection.RemoteIpAddress?.ToString(),
            UserAgent = LogSanitizer.UserAgent(context.Request.Headers.UserAgent),
            ClientRequestId = LogSanitizer.ClientRequestId(context.Request.Headers[RequestId.HeaderName]),
            RateLimitClass = notes.RateLimitClass,
            RateLimitRemaining = notes.RateLimitRemaining,
            Replayed = notes.Replayed,
            Count = 1,
        };

    // The handler of an exception has taken the endpoint away.
    private static Endpoint? EndpointOf(HttpContext context) => context.GetEndpoint() ?? context.Features.Get<IExceptionHandlerFeature>()?.Endpoint;

    private string? RouteOf(HttpContext context) =>
        EndpointOf(context) is RouteEndpoint { RoutePattern.RawText: { } template }
            ? routes.GetOrAdd(template, static text => "/" + Constraint().Replace(text.TrimStart('/'), "}"))
            : null;

    private static string HttpMethod(string method) => method.Length <= 10 && method.All(char.IsAsciiLetterUpper) ? method : LogSanitizer.Hidden;

    // {payRunId:guid} is about how it is matched.
    [GeneratedRegex(":[^}]*}")]
    private static partial Regex Constraint();
}

internal static class RequestLogging
{
    /// <summary>What the log of requests needs. After the infrastructure, which writes the lines.</summary>
    public static void AddPayrollRequestLog(this IServiceCollection services)
    {
        services.AddSingleton<RouteLiterals>();
        services.AddSingleton<RefusedLines>();
        services.AddHostedService<RefusedLinesWriter>();
    }

    /// <summary>Right after the request's id: sees how every request ends.</summary>
    public static IApplicationBuilder UseRequestLog(this IApplicationBuilder app) => app.UseMiddleware<RequestLogMiddleware>();
}
