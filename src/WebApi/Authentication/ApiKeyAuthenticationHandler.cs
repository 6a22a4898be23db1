using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Payroll.Application.ApiKeys.Authentication;
using Payroll.Domain.Common;
using Payroll.Infrastructure.Persistence;
using Payroll.WebApi.Errors;
using Payroll.WebApi.Http;

namespace Payroll.WebApi.Authentication;

/// <summary>Lets API keys in, and binds the request to the key's organization.</summary>
internal sealed class ApiKeyAuthenticationHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    ApiKeyVerifier verifier,
    IApiKeyLastUsedTracker lastUses,
    CurrentCaller caller,
    OrganizationScope organization,
    TimeProvider clock) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "ApiKey";

    private string refusal = ErrorCodes.MissingApiKey;
    private int? retryAfterSeconds;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var credential = Credential.Of(Request);
        if (credential.IsDuplicate) return Refuse(ErrorCodes.DuplicateCredentials);
        if (string.IsNullOrEmpty(credential.Text)) return AuthenticateResult.NoResult();

        var (key, refused, seconds, named) = await verifier.VerifyAsync(credential.Text, Context.Connection.RemoteIpAddress, Context.RequestAborted);
        retryAfterSeconds = seconds;
        // A caller who knows only a key's id is refused; the attempt is logged for the key's organization.
        Context.RequestLog().Key = key ?? named;
        if (key is null || refused is not null) return Refuse(refused ?? ErrorCodes.InvalidApiKey);

        lastUses.Used(key.ApiKeyId, clock.GetUtcNow());
        caller.Key = key;
        caller.Address = Context.Connection.RemoteIpAddress?.ToString();
        organization.OrganizationId = key.OrganizationId;
        organization.ApiKeyId = key.ApiKeyId;
        organization.Address = caller.Address;
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, key.ApiKeyId.ToString())], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (retryAfterSeconds is not { } seconds) return ProblemWriter.WriteAsync(Context, new Problem(refusal));
        Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return ProblemWriter.WriteAsync(Context, new Problem(refusal, Extra: new Dictionary<string, object?> { ["retry_after_seconds"] = seconds }));
    }

    private AuthenticateResult Refuse(string code)
    {
        refusal = code;
        return AuthenticateResult.Fail(code);
    }
}
