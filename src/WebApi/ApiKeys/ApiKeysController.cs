using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Payroll.Application.ApiKeys;
using Payroll.Application.ApiKeys.Usage;
using Payroll.Application.Common;
using Payroll.Application.Common.Pages;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.Common;
using Payroll.WebApi.Authentication;
using Payroll.WebApi.ConditionalRequests;
using Payroll.WebApi.Http;
using Payroll.WebApi.OpenApi;
using Payroll.WebApi.RequestReading.Query;

namespace Payroll.WebApi.ApiKeys;

/// <summary>API keys: who may do what, until when.</summary>
[ApiController]
[Route("api/v1/api-keys")]
public sealed class ApiKeysController(IMediator mediator) : ControllerBase
{
    /// <summary>Create an API key.</summary>
    /// <remarks>The answer carries the key, once; only a keyed hash of it is kept. A key gives only what lies within its own scopes, expiry, tier and limits.</remarks>
    [HttpPost(Name = "createApiKey")]
    [RequiresScope(Scopes.CreateApiKeys)]
    [ProducesResponseType<CreatedApiKeyDto>(StatusCodes.Status201Created)]
    public async Task<ActionResult<CreatedApiKeyDto>> Create(CreateApiKeyRequest request, CancellationToken cancellationToken)
    {
        var key = await mediator.Send(request.ToCommand(), cancellationToken);
        return Created(ApiPrefix.Locate(HttpContext, $"/api-keys/{key.ApiKeyId}"), key);
    }

    /// <summary>List the API keys.</summary>
    /// <remarks>Revoked and expired ones too: they are never deleted.</remarks>
    [HttpGet(Name = "listApiKeys")]
    [RequiresScope(Scopes.ReadApiKeys)]
    public Task<Page<ApiKeyDto>> List([FromQuery] PageQuery page, CancellationToken cancellationToken) =>
        mediator.Send(new ListApiKeys(page.ToRequest()), cancellationToken);

    /// <summary>Get an API key.</summary>
    /// <remarks>Without the key itself: that was shown when it was created.</remarks>
    [HttpGet("{apiKeyId:guid}", Name = "getApiKey")]
    [RequiresScope(Scopes.ReadApiKeys)]
    public Task<ApiKeyDto> Get(Guid apiKeyId, CancellationToken cancellationToken) =>
        mediator.Send(new GetApiKey(apiKeyId), cancellationToken);

    /// <summary>Get how an API key is used.</summary>
    /// <remarks>
    /// By hour, class of requests and outcome, up to ten seconds late; kept for 13 months. Hours without requests are left out. At most 31
    /// days at once.
    /// </remarks>
    [HttpGet("{apiKeyId:guid}/usage", Name = "getApiKeyUsage")]
    [RequiresScope(Scopes.ReadApiKeys)]
    public Task<ApiKeyUsageDto> Usage(
        Guid apiKeyId,
        [Described("The first hour is the one of this time; a day before the end when left out.", "2026-06-01T00:00:00Z")] DateTimeOffset? from,
        [Described("Only hours that begin before this time; now when left out.", "2026-06-02T00:00:00Z")] DateTimeOffset? to,
        CancellationToken cancellationToken) =>
        mediator.Send(new GetApiKeyUsage(apiKeyId, from, to), cancellationToken);

    /// <summary>Change an API key.</summary>
    /// <remarks>Its name, scopes, tier, expiry and limits; the next request with it finds them. A revoked key can't be changed, a rotated one can't be given more time.</remarks>
    [HttpPatch("{apiKeyId:guid}", Name = "updateApiKey")]
    [RequiresScope(Scopes.UpdateApiKeys)]
    [Refuses(ErrorCodes.InvalidState, ErrorCodes.LastAdminKey)]
    public Task<ApiKeyDto> Update(
        Guid apiKeyId, UpdateApiKeyRequest request, [FromIfMatch] ExpectedVersion? expectedVersion, CancellationToken cancellationToken) =>
        mediator.Send(request.ToCommand(apiKeyId, expectedVersion), cancellationToken);

    /// <summary>Rotate an API key.</summary>
    /// <remarks>
    /// The answer carries a new key, once, with the same name, scopes, preset, tier and limits, which lives as long as the old one was made to live.
    /// The old one works until its grace period ends, but can no longer change, rotate or revoke the keys that follow it. Both share their limits.
    /// </remarks>
    [HttpPost("{apiKeyId:guid}/rotate", Name = "rotateApiKey")]
    [RequiresScope(Scopes.UpdateApiKeys)]
    [Refuses(ErrorCodes.InvalidState)]
    [ProducesResponseType<CreatedApiKeyDto>(StatusCodes.Status201Created)]
    public async Task<ActionResult<CreatedApiKeyDto>> Rotate(
        Guid apiKeyId,
        [FromBody(EmptyBodyBehavior = EmptyBodyBehavior.Allow)] RotateApiKeyRequest? request,
        [FromIfMatch] ExpectedVersion? expectedVersion,
        CancellationToken cancellationToken)
    {
        var grace = request?.GracePeriodSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : ApiKeyRotation.DefaultGrace;
        var key = await mediator.Send(new RotateApiKey(apiKeyId, grace, expectedVersion), cancellationToken);
        return Created(ApiPrefix.Locate(HttpContext, $"/api-keys/{key.ApiKeyId}"), key);
    }

    /// <summary>Revoke an API key.</summary>
    /// <remarks>It is refused from the next request on, for good. Repeatable.</remarks>
    [HttpPost("{apiKeyId:guid}/revoke", Name = "revokeApiKey")]
    [RequiresScope(Scopes.DeleteApiKeys)]
    [Refuses(ErrorCodes.LastAdminKey)]
    public Task<ApiKeyDto> Revoke(
        Guid apiKeyId,
        [FromBody(EmptyBodyBehavior = EmptyBodyBehavior.Allow)] RevokeApiKeyRequest? request,
        [FromIfMatch] ExpectedVersion? expectedVersion,
        CancellationToken cancellationToken) =>
        mediator.Send(new RevokeApiKey(apiKeyId, request?.Force ?? false, expectedVersion), cancellationToken);

    /// <summary>Revoke an API key, as DELETE.</summary>
    /// <remarks>The same as the action `revoke`: the key stays in the list, and is refused.</remarks>
    [HttpDelete("{apiKeyId:guid}", Name = "deleteApiKey")]
    [RequiresScope(Scopes.DeleteApiKeys)]
    [Refuses(ErrorCodes.LastAdminKey)]
    public Task<ApiKeyDto> Delete(
        Guid apiKeyId,
        [Described("Even when it is the organization's last active admin key.", false)] bool? force,
        [FromIfMatch] ExpectedVersion? expectedVersion,
        CancellationToken cancellationToken) =>
        mediator.Send(new RevokeApiKey(apiKeyId, force ?? false, expectedVersion), cancellationToken);
}
