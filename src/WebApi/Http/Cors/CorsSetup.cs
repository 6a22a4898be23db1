using Microsoft.Net.Http.Headers;
using Payroll.Application.Common.Errors;

namespace Payroll.WebApi.Http.Cors;

public static class CorsSetup
{
    private static readonly TimeSpan KeptByBrowsers = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Before authentication, as a preflight carries no key. Only requests of allowed origins come to the framework's middleware; to all
    /// others the API is as if there were no CORS. Cookies are never allowed: there are none.
    /// </summary>
    /// <exception cref="StartupException">The setting is malformed.</exception>
    public static IApplicationBuilder UsePayrollCors(this IApplicationBuilder app)
    {
        var origins = AllowedOrigins.Read(app.ApplicationServices.GetRequiredService<IConfiguration>());
        if (origins.Count == 0)
            return app;
        app.Use((context, next) =>
        {
            // What is kept for one origin is not for another.
            context.Response.OnStarting(static state =>
            {
                VaryByOrigin(((HttpResponse)state).Headers);
                return Task.CompletedTask;
            }, context.Response);
            return next(context);
        });
        return app.UseWhen(
            context => origins.Contains(context.Request.Headers.Origin.ToString()),
            allowed => allowed.UseCors(policy => policy
                .WithOrigins([.. origins]).WithMethods(CorsHeaders.Methods).WithHeaders(CorsHeaders.Sent)
                .WithExposedHeaders(CorsHeaders.Read).SetPreflightMaxAge(KeptByBrowsers)));
    }

    private static void VaryByOrigin(IHeaderDictionary headers)
    {
        if (!headers.GetCommaSeparatedValues(HeaderNames.Vary).Contains(HeaderNames.Origin, StringComparer.OrdinalIgnoreCase))
            headers.Append(HeaderNames.Vary, HeaderNames.Origin);
    }
}
