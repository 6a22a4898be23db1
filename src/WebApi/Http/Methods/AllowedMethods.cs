namespace Payroll.WebApi.Http.Methods;

/// <summary>
/// Completes the router's <c>Allow</c> by HEAD and OPTIONS, and answers OPTIONS by it: 204, for a path that is there. It comes
/// after authentication, since only a caller with a key may learn which paths exist.
/// </summary>
internal sealed class AllowedMethods(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        var response = context.Response;
        if (response.StatusCode != StatusCodes.Status405MethodNotAllowed || response.HasStarted)
            return;
        response.Headers.Allow = string.Join(", ", Complete(response.Headers.Allow.ToString()));
        if (HttpMethods.IsOptions(context.Request.Method))
            response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static IEnumerable<string> Complete(string allowed) => allowed
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .SelectMany(method => HttpMethods.IsGet(method) ? [HttpMethods.Get, HttpMethods.Head] : new[] { method })
        .Append(HttpMethods.Options);
}
