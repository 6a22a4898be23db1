using Microsoft.Net.Http.Headers;

namespace Payroll.WebApi.Authentication;

/// <summary>The credential of a request: where it is looked for, and which one decides.</summary>
/// <param name="Text">What was sent; null: nothing.</param>
/// <param name="IsDuplicate">The deciding header has two values.</param>
internal readonly record struct Credential(string? Text, bool IsDuplicate)
{
    public const string HeaderName = "X-API-KEY";
    private const string BearerScheme = "Bearer";

    /// <summary>Whether a request carries a credential, good or bad, in either header.</summary>
    public static bool IsIn(HttpRequest request) =>
        request.Headers.ContainsKey(HeaderName) || request.Headers.ContainsKey(HeaderNames.Authorization);

    /// <summary>
    /// A present X-API-KEY decides, even when it is empty or wrong; else a bearer token. Never the query, a cookie or the body,
    /// which end up in logs and caches.
    /// </summary>
    public static Credential Of(HttpRequest request)
    {
        if (request.Headers.TryGetValue(HeaderName, out var keys))
            return keys.Count > 1 ? new Credential(null, true) : new Credential(keys.ToString().Trim(), false);

        var authorization = request.Headers[HeaderNames.Authorization];
        if (authorization.Count > 1) return new Credential(null, true);
        var value = authorization.ToString().AsSpan().Trim();
        var space = value.IndexOf(' ');
        var scheme = space < 0 ? value : value[..space];
        return scheme.Equals(BearerScheme, StringComparison.OrdinalIgnoreCase)
            ? new Credential(space < 0 ? string.Empty : value[(space + 1)..].Trim().ToString(), false)
            : new Credential(null, false);
    }
}
