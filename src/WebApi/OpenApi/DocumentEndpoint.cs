using Microsoft.OpenApi;
using Payroll.WebApi.OpenApi.Page;

namespace Payroll.WebApi.OpenApi;

/// <summary>The document's addresses: OpenAPI 3.0, which most tools read, and 3.1 beside it.</summary>
internal static class DocumentEndpoint
{
    public const string Path = $"/openapi/{DocumentInfo.Name}.json";

    private const string LaterPath = $"/openapi/{DocumentInfo.Name}-3.1.json";

    public static void MapDocument(this WebApplication app)
    {
        // Neither code nor settings change while the server runs: each is written once.
        var document = app.Services.GetRequiredService<ApiDocument>();
        var published = new Lazy<Task<string>>(() => document.WriteAsync(OpenApiSpecVersion.OpenApi3_0, CancellationToken.None));
        Map(app, Path, () => published.Value);
        Map(app, LaterPath, () => document.WriteAsync(OpenApiSpecVersion.OpenApi3_1, CancellationToken.None));
        // The reference page's own, with requests in several languages.
        Map(app, DocsPage.DocumentPath, async () => PageDocument.Of(await published.Value));
    }

    private static void Map(WebApplication app, string path, Func<Task<string>> write)
    {
        var content = new Lazy<Task<CompressedContent>>(async () => new(await write()));
        app.MapGet(path, async context => await (await content.Value).AnswerAsync(context)).ExcludeFromDescription().AllowAnonymous();
    }
}
