using System.Net;
using Payroll.WebApi.Authentication;

namespace Payroll.WebApi.Https;

/// <summary>Adds the headers that keep browsers from guessing, framing, leaking addresses, keeping what is not theirs, and falling back to http.</summary>
internal sealed class SecurityHeadersMiddleware(RequestDelegate next)
{
    private const string OneYear = "max-age=31536000";
    private const string NothingMayLoad = "default-src 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        // As late as possible: error answers clear the headers that were set before, and a page may bring a policy of its own.
        context.Response.OnStarting(static state => Add((HttpContext)state), context);
        return next(context);
    }

    private static Task Add(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        if (headers.ContentSecurityPolicy.Count == 0)
            headers.ContentSecurityPolicy = NothingMayLoad;

        // Whatever is answered to a key is its bearer's alone, wherever it lies.
        if (Credential.IsIn(context.Request))
            headers.CacheControl = "no-store";

        // A browser would keep it for the name 'localhost', and refuse every other project on that machine.
        if (context.Request.IsHttps && !IsLoopback(context.Request.Host.Host))
            headers.StrictTransportSecurity = OneYear;
        return Task.CompletedTask;
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
