using Microsoft.AspNetCore.Http.Features;

namespace Payroll.WebApi.Http.Methods;

/// <summary>
/// Answers HEAD by running GET: the same status and headers, with the length that the body would have, and no body. Middleware
/// before this one sees HEAD; middleware after it and routes see GET.
/// </summary>
internal sealed class HeadAsGet(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context) => HttpMethods.IsHead(context.Request.Method) ? AnswerAsync(context) : next(context);

    private async Task AnswerAsync(HttpContext context)
    {
        var sent = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        var unsent = new CountedResponseBody(new StreamResponseBodyFeature(Stream.Null));
        context.Features.Set<IHttpResponseBodyFeature>(unsent);
        context.Request.Method = HttpMethods.Get;
        try
        {
            await next(context);
            await unsent.CompleteAsync();
        }
        finally
        {
            context.Request.Method = HttpMethods.Head;
            context.Features.Set(sent);
        }

        var response = context.Response;
        if (!response.HasStarted && response.ContentLength is null && HasBody(response.StatusCode))
            response.ContentLength = unsent.Count;
    }

    private static bool HasBody(int status) => status is not (StatusCodes.Status204NoContent or StatusCodes.Status304NotModified);
}
