namespace Payroll.WebApi.OpenApi;

internal static class DocsPage
{
    private const string Path = "/docs";

    // The page's own files and the API, nothing else. Inline styles are how Swagger UI draws.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void MapDocsPage(this WebApplication app, string documentPath)
    {
        app.Use((context, next) =>
        {
            if (context.Request.Path.StartsWithSegments(Path, StringComparison.Ordinal))
                context.Response.Headers.ContentSecurityPolicy = Policy;
            return next(context);
        });
        app.MapSwaggerUI(Path, options =>
        {
            options.DocumentTitle = "Payroll API";
            options.SwaggerEndpoint(documentPath, "Payroll API v1");
            options.EnableTryItOutByDefault();
            options.EnableDeepLinking();
            options.DisplayRequestDuration();
            options.DefaultModelsExpandDepth(0);
            // Keys stay in the page's memory.
            options.ConfigObject.PersistAuthorization = false;
        }).AllowAnonymous();
    }
}
