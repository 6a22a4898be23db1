using Payroll.Application.Common.Security;


namespace Payroll.WebApi.Http;

/// <summary>What the parts of the pipeline find out about a request, for its line in the request log and for the key's usage.</summary>
internal sealed class RequestLogContext
{
    /// <summary>The request's id, as a number.</summary>
    public Guid Id { get; set; }

    /// <summary>When the request came, UTC.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>The key that the request named, whether it let it in or not; null where none was recognized.</summary>
    public ApiKeyRecord? Key { get; set; }

    /// <summary>The code of the refusal; null where the request was not refused.</summary>
    public string? Code { get; set; }

    /// <summary>The class whose limits the request is counted in; null where it is counted in none.</summary>
    public string? RateLimitClass { get; set; }

    /// <summary>Requests left in the sustained window after this one; null where it is counted in none.</summary>
    public int? RateLimitRemaining { get; set; }

    /// <summary>The answer is that of an earlier request with the same <c>Idempotency-Key</c>.</summary>
    public bool Replayed { get; set; }
}

internal static class RequestLogContextExtensions
{
    /// <summary>The request's notes, empty at first.</summary>
    public static RequestLogContext RequestLog(this HttpContext context)
    {
        if (context.Features.Get<RequestLogContext>() is { } notes) return notes;
        context.Features.Set(notes = new RequestLogContext());
        return notes;
    }
}
