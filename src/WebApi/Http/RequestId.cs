using Payroll.Domain.RequestLogs;

namespace Payroll.WebApi.Http;

/// <summary>
/// Gives every request an id of ours, whatever the caller sends: in the header, in problems and in the log, so that the
/// three can be brought together.
/// </summary>
internal sealed class RequestId(RequestDelegate next, TimeProvider clock, ILogger<RequestId> logger)
{
    public const string HeaderName = "X-Request-Id";

    public const string Pattern = RequestNumber.Pattern;
    public const int Length = RequestNumber.Length;

    public async Task InvokeAsync(HttpContext context)
    {
        var notes = context.RequestLog();
        notes.At = clock.GetUtcNow();
        notes.Id = Guid.CreateVersion7(notes.At);
        var id = RequestNumber.Spell(notes.Id);
        context.TraceIdentifier = id;
        // On starting, since a failed request loses the headers that it had so far.
        context.Response.OnStarting(static state =>
        {
            var (response, value) = ((HttpResponse, string))state;
            response.Headers[HeaderName] = value;
            return Task.CompletedTask;
        }, (context.Response, id));
        using (logger.BeginScope(new[] { KeyValuePair.Create("request_id", (object)id) }))
            await next(context);
    }
}
