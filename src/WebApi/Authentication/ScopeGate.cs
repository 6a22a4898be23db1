using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc.Controllers;
using Payroll.Domain.Common;
using Payroll.WebApi.Errors;
using Payroll.WebApi.Http;

namespace Payroll.WebApi.Authentication;

/// <summary>
/// Nothing under the API is reached, or found missing, without a key; and no action without the scopes that it declares. An
/// action that declares none is closed.
/// </summary>
internal sealed class ScopeGate(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, CurrentCaller caller)
    {
        if (!ApiPrefix.IsUnder(context.Request.Path))
        {
            await next(context);
            return;
        }

        if (caller.Key is not { } key)
        {
            await context.ChallengeAsync();
            return;
        }

        context.Response.Headers.CacheControl = "no-store";
        if (context.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null)
        {
            var required = endpoint.Metadata.GetMetadata<RequiresScopeAttribute>();
            if (required is null || !key.Scopes.Contains(required.Needed))
            {
                var missing = required is null ? [] : key.Scopes.Missing(required.Scopes);
                await ProblemWriter.WriteAsync(context, new Problem(ErrorCodes.InsufficientScope, RequiredScopes: missing));
                return;
            }
        }

        await next(context);
    }
}
