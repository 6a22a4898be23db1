using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Payroll.Domain.Common;
using Payroll.WebApi.Errors;
using Payroll.WebApi.Http;

namespace Payroll.WebApi.Authentication;

/// <summary>
/// Nothing under the API is reached, or found missing, without a key; and no endpoint, wherever it is, without the scopes
/// that it declares. An endpoint that declares none is closed, unless it is marked as open without a key.
/// </summary>
internal sealed class ScopeMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, CurrentCaller caller)
    {
        // The answers 405 and 415 of the router are endpoints too, but no routes: they do nothing, and need no scope.
        var route = context.GetEndpoint() as RouteEndpoint;
        if (!ApiPrefix.IsUnder(context.Request.Path) && (route is null || IsOpen(route)))
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
        if (route is not null && !IsOpen(route))
        {
            var required = route.Metadata.GetMetadata<RequiresScopeAttribute>();
            if (required is null || !key.Scopes.Contains(required.Needed))
            {
                var missing = required is null ? [] : key.Scopes.Missing(required.Scopes);
                await ProblemWriter.WriteAsync(context, new Problem(ErrorCodes.InsufficientScope, RequiredScopes: missing));
                return;
            }

            caller.RequiredScopes = required.Scopes;
        }

        await next(context);
    }

    private static bool IsOpen(Endpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
}
