using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc.Filters;
using Payroll.Application.Common.Idempotency;
using Payroll.Domain.Common;
using Payroll.WebApi.Errors;
using Payroll.WebApi.Http;
using Payroll.WebApi.RequestReading.Body.Buffering;

namespace Payroll.WebApi.Idempotency;

/// <summary>
/// Reads the <c>Idempotency-Key</c> of a POST, and the whole body, before anything else looks at it: the use case is carried out
/// once for each key, and a repeated request is answered as the first one was.
/// </summary>
internal sealed class RepeatableRequests : IAsyncResourceFilter, IOrderedFilter
{
    // Before whatever reads the body.
    public int Order => -1000;

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsPost(http.Request.Method) && await RefusalAsync(http, context) is { } refusal)
        {
            context.Result = new ProblemResult(refusal);
            return;
        }

        await next();
    }

    private static async Task<Problem?> RefusalAsync(HttpContext http, ResourceExecutingContext context)
    {
        if (!http.Request.Headers.TryGetValue(IdempotencyKey.HeaderName, out var values))
        {
            return context.ActionDescriptor.EndpointMetadata.OfType<RequiresIdempotencyKeyAttribute>().Any()
                ? new Problem(ErrorCodes.IdempotencyKeyRequired, "Send an Idempotency-Key of your own, such as a UUID, and the same one when you repeat the request.")
                : null;
        }

        if (IdempotencyKey.Problem(values) is { } wrong)
            return new Problem(ErrorCodes.InvalidRequest, wrong, [new FieldError(IdempotencyKey.HeaderName, FieldErrorCodes.InvalidFormat, wrong)]);
        var (body, refusal) = await http.RequestServices.GetRequiredService<RequestBodyReader>().ReadAsync(http, http.RequestAborted);
        if (refusal is not null) return refusal;

        http.Request.Body = Again(body);
        http.RequestServices.GetRequiredService<IdempotencyContext>().Take(
            Hash(http.Request.Method, http.Request.Path.Value!.TrimEnd('/').ToLowerInvariant(), values.ToString()),
            Asked(http.Request.QueryString.Value ?? string.Empty, body.Span));
        http.Response.OnStarting(static state => SayWhetherReplayed((HttpContext)state), http);
        return null;
    }

    private static Task SayWhetherReplayed(HttpContext http)
    {
        if (!http.RequestServices.GetRequiredService<IdempotencyContext>().IsReplayed) return Task.CompletedTask;
        http.Response.Headers[IdempotencyKey.ReplayedHeaderName] = "true";
        http.RequestLog().Replayed = true;
        return Task.CompletedTask;
    }

    private static MemoryStream Again(ReadOnlyMemory<byte> body) => MemoryMarshal.TryGetArray(body, out var array) && array.Array is not null
        ? new MemoryStream(array.Array, array.Offset, array.Count, writable: false)
        : new MemoryStream(body.ToArray(), writable: false);

    private static byte[] Asked(string query, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Hash(query));
        hash.AppendData(body);
        return hash.GetHashAndReset();
    }

    // A part's length comes before it, so that no two lists of parts give the same bytes.
    private static byte[] Hash(params string[] parts) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(parts.Select(part => $"{part.Length}:{part}"))));
}
