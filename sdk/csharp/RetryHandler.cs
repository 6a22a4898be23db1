using System.Net;
using System.Security.Cryptography;

namespace Payroll.Client;

/// <summary>
/// Sends a request again where the server asks for it (429, 503, 409 with Retry-After), or where the answer was lost and the
/// request can't be carried out twice. A POST gets an Idempotency-Key when it has none, and keeps it through all its attempts:
/// the server carries it out once.
/// </summary>
/// <param name="options">How often and how long.</param>
public sealed class RetryHandler(PayrollClientOptions options) : DelegatingHandler
{
    private const string IdempotencyKey = "Idempotency-Key";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var begun = options.Time.GetTimestamp();
        var mayBeRepeatedUnanswered = MayBeRepeatedUnanswered(request);
        if (request.Method == HttpMethod.Post && !request.Headers.Contains(IdempotencyKey))
            request.Headers.Add(IdempotencyKey, RandomNumberGenerator.GetHexString(32, lowercase: true));

        for (var attempt = 1; ; attempt++)
        {
            HttpResponseMessage? response = null;
            TimeSpan wait;
            try
            {
                response = await base.SendAsync(request, cancellationToken);
                if (!IsRepeated(response, mayBeRepeatedUnanswered)) return response;
                wait = RetryAfter.Of(response, options.Time) ?? Backoff.Before(attempt, options.FirstWait);
                if (!HasRoom(attempt, begun, wait)) return response;
            }
            catch (HttpRequestException exception) when (WasNeverSent(exception) || mayBeRepeatedUnanswered)
            {
                wait = Backoff.Before(attempt, options.FirstWait);
                if (!HasRoom(attempt, begun, wait)) throw;
            }

            response?.Dispose();
            await Task.Delay(wait, options.Time, cancellationToken);
        }
    }

    private static bool MayBeRepeatedUnanswered(HttpRequestMessage request) =>
        request.Method == HttpMethod.Get || request.Method == HttpMethod.Head || request.Method == HttpMethod.Post;

    private static bool IsRepeated(HttpResponseMessage response, bool mayBeRepeatedUnanswered) => response.StatusCode switch
    {
        // Refused before anything was done.
        HttpStatusCode.TooManyRequests => true,
        // The same request is still under way: its answer comes later. No other conflict passes by waiting.
        HttpStatusCode.Conflict => response.Headers.RetryAfter is not null,
        // Payroll's own is such a refusal; a proxy's may stand for an answer that it didn't get.
        HttpStatusCode.ServiceUnavailable => mayBeRepeatedUnanswered || response.Content.Headers.ContentType?.MediaType == "application/problem+json",
        HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout => mayBeRepeatedUnanswered,
        _ => false,
    };

    private static bool WasNeverSent(HttpRequestException exception) =>
        exception.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError;

    private bool HasRoom(int attempt, long begun, TimeSpan wait) =>
        attempt < options.Attempts
        && (options.Timeout == Timeout.InfiniteTimeSpan || options.Time.GetElapsedTime(begun) + wait < options.Timeout);
}
