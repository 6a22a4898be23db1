using System.Buffers.Text;
using System.Security.Cryptography;
using Scalar.AspNetCore;

namespace Payroll.WebApi.OpenApi.Page;

/// <summary>The interactive reference. It loads nothing from elsewhere, and sends requests to this server alone.</summary>
internal static class DocsPage
{
    /// <summary>The document that the page shows.</summary>
    public const string DocumentPath = Path + "/openapi.json";

    private const string Path = "/docs";
    private const int NonceBytes = 16;

    public static void MapDocsPage(this WebApplication app)
    {
        app.MapScalarApiReference(Path, (options, context) =>
        {
            options.Nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(NonceBytes));
            context.Response.Headers.ContentSecurityPolicy = Policy(options.Nonce);
            options.WithTitle("Payroll API").WithOpenApiRoutePattern(DocumentPath)
                .DisableDefaultFonts().DisableTelemetry().DisableAgent().DisableMcp().HideDeveloperTools().HideClientButton().HideDocumentDownload().AddPreferredSecuritySchemes("ApiKeyAuth");
            // The samples of the document name a variable where these would show the key.
            options.HiddenClients = true;
            // Keys stay in the page's memory.
            options.PersistentAuthentication = false;
        }).AllowAnonymous();
        app.MapGet("/", () => Results.Redirect(Path + "/")).ExcludeFromDescription().AllowAnonymous();
    }

    // The page's own files and the API, nothing else. Inline styles are how the page draws.
    private static string Policy(string nonce) =>
        $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}
