using Payroll.WebApi.RateLimiting;

namespace Payroll.WebApi.Authentication;

internal static class AuthenticationMiddlewares
{
    /// <summary>After routing: who is calling, have they room, and may they.</summary>
    public static IApplicationBuilder UsePayrollAuthentication(this IApplicationBuilder app) =>
        app.UseAuthentication().UseMiddleware<RateLimitMiddleware>().UseMiddleware<ScopeMiddleware>();
}
