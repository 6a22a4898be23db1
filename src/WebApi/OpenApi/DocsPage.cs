using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Payroll.WebApi.OpenApi;

/// <summary>The interactive reference.</summary>
internal static partial class DocsPage
{
    private const string Path = "/docs";

    public static void MapDocsPage(this WebApplication app)
    {
        var page = ((IEndpointRouteBuilder)app).CreateApplicationBuilder();
        // Files are not served where an endpoint has been chosen, this one included.
        page.Use((context, next) =>
        {
            context.SetEndpoint(null);
            return AllowAsync(context, next);
        });
        page.UseSwaggerUi(settings =>
        {
            settings.Path = Path;
            settings.DocumentPath = DocumentEndpoint.Path;
            settings.DocumentTitle = "Payroll API";
            settings.EnableTryItOut = true;
            settings.DefaultModelsExpandDepth = 0;
            // Keys stay in the page's memory.
            settings.PersistAuthorization = false;
            settings.AdditionalSettings["displayRequestDuration"] = true;
        });
        app.MapGet(Path + "/{**file}", page.Build()).ExcludeFromDescription().AllowAnonymous();
    }

    // The page's own files and the API, nothing else: its one script within the page is allowed by its hash.
    private static async Task AllowAsync(HttpContext context, RequestDelegate next)
    {
        var body = context.Response.Body;
        using var written = new MemoryStream();
        context.Response.Body = written;
        await next(context);
        context.Response.Body = body;
        var scripts = context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true
            ? Script().Matches(Encoding.UTF8.GetString(written.ToArray())).Select(script => $" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script.Groups[1].Value)))}'")
            : [];
        context.Response.Headers.ContentSecurityPolicy = Policy(string.Concat(scripts));
        await context.Response.Body.WriteAsync(written.ToArray(), context.RequestAborted);
    }

    // Inline styles are how Swagger UI draws.
    private static string Policy(string scripts) =>
        $"default-src 'none'; script-src 'self'{scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    [GeneratedRegex("<script>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Script();
}
