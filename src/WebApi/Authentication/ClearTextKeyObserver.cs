using Payroll.Application.ApiKeys;
using Payroll.WebApi.Https;
using Payroll.WebApi.RequestLogging;

namespace Payroll.WebApi.Authentication;

/// <summary>Marks a key that was sent over plain HTTP, if it is one: whoever listened on the way has it now.</summary>
internal sealed class ClearTextKeyObserver(
    ApiKeyVerifier verifier, IApiKeySightings sightings, ILogger<ClearTextKeyObserver> logger) : IClearTextKeyObserver
{
    public async Task ObserveAsync(HttpContext context)
    {
        if (Credential.Of(context.Request).Text is not { Length: > 0 } text) return;
        try
        {
            var key = (await verifier.VerifyAsync(text, context.Connection.RemoteIpAddress, context.RequestAborted)).Key;
            if (key is null) return;
            var notes = context.Notes();
            notes.Key = key;
            // The moment that the request log tells of.
            sightings.SeenInClear(key.ApiKeyId, notes.At);
            logger.LogWarning("API key {ApiKeyId} was sent over plain HTTP: replace it", key.ApiKeyId);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogWarning(exception, "Whether a key was sent over plain HTTP could not be found out");
        }
    }
}
