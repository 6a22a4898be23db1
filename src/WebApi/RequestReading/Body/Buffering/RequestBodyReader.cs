using Microsoft.AspNetCore.Http.Features;
using Payroll.Domain.Common;
using Payroll.WebApi.Authentication;
using Payroll.WebApi.Errors;

namespace Payroll.WebApi.RequestReading.Body.Buffering;

/// <summary>A body in memory, or why it was not read.</summary>
/// <param name="Bytes">The body; empty where it is refused.</param>
/// <param name="Refusal">Null where the body was read.</param>
internal sealed record BufferedBody(ReadOnlyMemory<byte> Bytes, Problem? Refusal = null);

/// <summary>
/// Reads the body of the present request into memory, once, within its limits of size, memory and time. What it takes of the budget
/// is given back when the request ends.
/// </summary>
internal sealed class RequestBodyReader(BodyBudget budget, BodyOptions options, CurrentCaller caller, TimeProvider clock) : IDisposable
{
    private const int FirstBufferBytes = 16 * 1024;

    private ReadOnlyMemory<byte>? buffered;
    private Guid organizationId;
    private long takenBytes;

    /// <summary>The whole body. A second call gives the same one.</summary>
    /// <exception cref="BadHttpRequestException">The connection broke off, or the body arrived too slowly.</exception>
    /// <exception cref="OperationCanceledException">The caller left.</exception>
    public async Task<BufferedBody> ReadAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (buffered is { } known) return new(known);
        var maxBytes = Math.Min(BodyLimits.Of(http), budget.MaxBodyBytes);
        organizationId = caller.Key?.OrganizationId ?? Guid.Empty;
        if (http.Request.ContentLength > maxBytes) return TooLarge(maxBytes);
        if (!TryTake(http.Request.ContentLength ?? 0)) return Busy();

        using var timeout = new CancellationTokenSource(BodyLimits.IsBatch(http) ? options.BatchTimeout : options.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return await BufferAsync(http.Request, maxBytes, either.Token);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new(default, new Problem(ErrorCodes.BodyTimeout));
        }
    }

    public void Dispose()
    {
        budget.Return(organizationId, takenBytes);
        takenBytes = 0;
    }

    // The buffer grows with what has arrived, so that an announcement alone takes no memory; where none was made, so does what is taken.
    private async Task<BufferedBody> BufferAsync(HttpRequest request, long maxBytes, CancellationToken cancellationToken)
    {
        if (!CanHaveBody(request)) return Keep(default);
        // One byte more, so that the end, or a body that is too long, is seen without growing.
        var maxLength = (request.ContentLength ?? maxBytes) + 1;
        var buffer = Array.Empty<byte>();
        var length = 0;
        while (true)
        {
            if (length == buffer.Length)
            {
                var grown = (int)Math.Min(Math.Max(FirstBufferBytes, 2L * length), maxLength);
                if (request.ContentLength is null && !TryTake(Math.Min(grown, maxBytes) - takenBytes)) return Busy();
                Array.Resize(ref buffer, grown);
            }

            var read = await request.Body.ReadAsync(buffer.AsMemory(length), cancellationToken);
            length += read;
            if (length > maxBytes) return TooLarge(maxBytes);
            if (read == 0 || length == maxLength) return Keep(buffer.AsMemory(0, length));
        }
    }

    private BufferedBody Keep(ReadOnlyMemory<byte> bytes)
    {
        buffered = bytes;
        return new(bytes);
    }

    private bool TryTake(long bytes)
    {
        if (!budget.TryTake(organizationId, bytes)) return false;
        takenBytes += bytes;
        return true;
    }

    private static bool CanHaveBody(HttpRequest request) =>
        request.ContentLength is not 0 && request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>() is not { CanHaveBody: false };

    private static BufferedBody TooLarge(long maxBytes) => new(default, new Problem(ErrorCodes.BodyTooLarge, $"The body has more than {maxBytes} bytes. Send less at once."));

    private static BufferedBody Busy() => new(default, new Problem(ErrorCodes.ServerBusy));
}
