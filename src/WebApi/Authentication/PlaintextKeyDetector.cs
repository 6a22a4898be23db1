using System.Collections.Concurrent;
using Payroll.Application.ApiKeys.Authentication;
using Payroll.WebApi.Http;
using Payroll.WebApi.Https;

namespace Payroll.WebApi.Authentication;

/// <summary>Marks a valid key that was sent over plain HTTP, since others may have read it. Logs a warning once a minute for each key.</summary>
internal sealed class PlaintextKeyDetector(
    ApiKeyVerifier verifier, IApiKeyLastUsedTracker lastUses, TimeProvider clock, ILogger<PlaintextKeyDetector> logger) : IPlaintextKeyDetector
{
    private const int SecondsOfAMinute = 60;

    // By the key's id; of failures by an id that no key has.
    private readonly ConcurrentDictionary<Guid, (long Minute, int Untold, int UntoldBefore)> warned = new();

    public async Task DetectAsync(HttpContext context)
    {
        if (Credential.Of(context.Request).Text is not { Length: > 0 } text) return;
        try
        {
            var key = (await verifier.VerifyAsync(text, context.Connection.RemoteIpAddress, context.RequestAborted)).Key;
            if (key is null) return;
            var notes = context.RequestLog();
            notes.Key = key;
            // The moment that the request log tells of.
            lastUses.RecordExposure(key.ApiKeyId, notes.At);
            if (IsDue(key.ApiKeyId, out var untold))
                logger.LogWarning("API key {ApiKeyId} was sent over plain HTTP: replace it ({Count} more times since the last warning)", key.ApiKeyId, untold);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            if (IsDue(Guid.Empty, out var untold))
                logger.LogWarning(exception, "Whether a key was sent over plain HTTP could not be found out ({Count} more times since the last warning)", untold);
        }
    }

    // The first time in a minute.
    private bool IsDue(Guid id, out int untold)
    {
        var minute = clock.GetUtcNow().ToUnixTimeSeconds() / SecondsOfAMinute;
        var now = warned.AddOrUpdate(
            id,
            static (_, minute) => (minute, 0, 0),
            static (_, before, minute) => before.Minute == minute ? (minute, before.Untold + 1, 0) : (minute, 0, before.Untold),
            minute);
        untold = now.UntoldBefore;
        return now.Untold == 0;
    }
}
