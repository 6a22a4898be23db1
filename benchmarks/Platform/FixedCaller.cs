using Payroll.Application.Common.Security;
using Payroll.Infrastructure.Persistence;
using Payroll.WebApi.Authentication;

namespace Payroll.Benchmarks;

/// <summary>Takes every request for the first caller whose key was valid: replaces authentication where the chain is measured without it.</summary>
internal sealed class FixedCaller(RequestDelegate next, ApiKeyVerifier verifier)
{
    private ApiKeyRecord? first;

    public async Task InvokeAsync(HttpContext context, CurrentCaller caller, OrganizationScope organization)
    {
        first ??= await FindAsync(context);
        if (first is { } key)
        {
            caller.Key = key;
            organization.OrganizationId = key.OrganizationId;
        }

        await next(context);
    }

    private async Task<ApiKeyRecord?> FindAsync(HttpContext context)
    {
        if (Credential.Of(context.Request).Text is not { Length: > 0 } text) return null;
        var found = await verifier.VerifyAsync(text, context.Connection.RemoteIpAddress, context.RequestAborted);
        return found.Refusal is null ? found.Key : null;
    }
}
