namespace Payroll.WebApi.Http;

public static class RequestIdExtensions
{
    /// <summary>The request's id, as the header <c>X-Request-Id</c> of its answer has it.</summary>
    public static string GetRequestId(this HttpContext context) => context.TraceIdentifier;

    public static IApplicationBuilder UseRequestId(this IApplicationBuilder app) => app.UseMiddleware<RequestId>();
}
