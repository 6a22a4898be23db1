using Microsoft.Net.Http.Headers;
using Payroll.WebApi.Authentication;
using Payroll.WebApi.Idempotency;

namespace Payroll.WebApi.Http.Cors;

/// <summary>What a page may send, and which headers of an answer it may read. Of an answer it may always read the body.</summary>
internal static class CorsHeaders
{
    public static string[] Methods { get; } =
        [HttpMethods.Get, HttpMethods.Head, HttpMethods.Post, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete];

    /// <summary>The client's own request id is no more than a note of its own.</summary>
    public static string[] Sent { get; } =
    [
        Credential.HeaderName, HeaderNames.Authorization, HeaderNames.ContentType, HeaderNames.IfMatch, IdempotencyKey.HeaderName, RequestId.HeaderName,
    ];

    public static string[] Read { get; } =
    [
        RequestId.HeaderName, HeaderNames.ETag, HeaderNames.Location, HeaderNames.RetryAfter,
        "X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset", "RateLimit", "RateLimit-Policy", "Idempotent-Replayed",
    ];
}
