using Payroll.Domain.Common;
using Payroll.WebApi.Errors;

namespace Payroll.WebApi.Https;

/// <summary>
/// Refuses what came in clear. There is no redirect: a client that follows one has already shown its key, and would go on doing so.
/// Health stays open, since probes on the same machine have nothing to hide.
/// </summary>
internal sealed class HttpsOnlyMiddleware(RequestDelegate next, IPlaintextKeyDetector detector)
{
    public Task InvokeAsync(HttpContext context) =>
        context.Request.IsHttps || IsHealth(context.Request.Path) ? next(context) : RefuseAsync(context);

    private async Task RefuseAsync(HttpContext context)
    {
        await detector.DetectAsync(context);

        // HTTP/2 has no such header.
        if (HttpProtocol.IsHttp11(context.Request.Protocol) || HttpProtocol.IsHttp10(context.Request.Protocol))
            context.Response.Headers.Connection = "close";
        await ProblemWriter.WriteAsync(context, new Problem(ErrorCodes.HttpsRequired));
    }

    private static bool IsHealth(PathString path) =>
        path.Equals("/health/live", StringComparison.OrdinalIgnoreCase) || path.Equals("/health/ready", StringComparison.OrdinalIgnoreCase);
}
