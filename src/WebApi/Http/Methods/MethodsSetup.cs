namespace Payroll.WebApi.Http.Methods;

public static class MethodsSetup
{
    /// <summary>Around everything that answers, and inside of what notes which request came.</summary>
    public static IApplicationBuilder UseHeadAsGet(this IApplicationBuilder app) => app.UseMiddleware<HeadAsGet>();

    /// <summary>After authentication, right around the endpoints.</summary>
    public static IApplicationBuilder UseAllowedMethods(this IApplicationBuilder app) => app.UseMiddleware<AllowedMethods>();
}
