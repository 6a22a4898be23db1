using Microsoft.OpenApi;
using Payroll.WebApi.Http;
using Payroll.WebApi.Idempotency;
using Payroll.WebApi.RateLimiting;

namespace Payroll.WebApi.OpenApi.Responses;

/// <summary>The headers of answers, described once.</summary>
internal static class SharedHeaders
{
    public const string ETag = "ETag";
    public const string Location = "Location";
    public const string Challenge = "WWW-Authenticate";
    public const string RetryAfter = "Retry-After";
    public const string Replayed = IdempotencyKey.ReplayedHeaderName;

    public static Dictionary<string, IOpenApiHeader> Described { get; } = new()
    {
        [RequestId.HeaderName] = Header("The request's id, always given by the server.", isAlwaysThere: true, RequestId.Pattern, RequestId.Length),
        [ETag] = Header("The version in double quotes, for If-Match.", isAlwaysThere: true, "^\"[0-9]+\"$", 12),
        [Location] = Header("The path of what was created.", isAlwaysThere: true, "^(/api)?/v1/[a-z0-9/-]+$", 200),
        [RetryAfter] = Header("So many seconds to wait before the request is sent again; after a 429, who does gets in.", isAlwaysThere: false, "^[0-9]+$", 7),
        [RateLimitHeaders.Limit] = Limit("Requests that the key may send in its sustained window (for the tier windowed, the minute); on 429, in the window that was hit."),
        [RateLimitHeaders.Remaining] = Limit("How many of them are left after this request."),
        [RateLimitHeaders.Reset] = Limit("The Unix time, in seconds, from which more are left, if nothing is sent meanwhile."),
        [RateLimitHeaders.Policy] = Limit("Every window of the key for requests like this one: its name, its limit and its seconds (draft-ietf-httpapi-ratelimit-headers).", "^\"[a-z_]+\";q=[0-9]+;w=[0-9]+(, \"[a-z_]+\";q=[0-9]+;w=[0-9]+)*$", 500),
        [RateLimitHeaders.State] = Limit("What is left in each of those windows, and the seconds until there is more.", "^\"[a-z_]+\";r=[0-9]+;t=[0-9]+(, \"[a-z_]+\";r=[0-9]+;t=[0-9]+)*$", 500),
        [Challenge] = Header("What the key lacks, where it is the key (RFC 6750).", isAlwaysThere: false, "^Bearer( [a-z]+=\"[^\"]*\"(, [a-z]+=\"[^\"]*\")*)?$", 1000),
        [Replayed] = Header("Whether this is the answer of an earlier request with the same Idempotency-Key.", isAlwaysThere: false, "^true$", 4),
    };

    /// <summary>Those that tell of limits: there wherever a key let its bearer in.</summary>
    public static bool IsOfLimits(string name) => name.Contains("RateLimit", StringComparison.Ordinal);

    public static IEnumerable<string> Names => Described.Keys;

    private static OpenApiHeader Limit(string description, string pattern = "^[0-9]+$", int longest = 10) =>
        Header(description, isAlwaysThere: false, pattern, longest);

    private static OpenApiHeader Header(string description, bool isAlwaysThere, string pattern, int longest) => new()
    {
        Description = description,
        Required = isAlwaysThere,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = pattern, MaxLength = longest },
    };
}
