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
        Map(app, Path, OpenApiSpecVersion.OpenApi3_0, text => text);
        Map(app, LaterPath, OpenApiSpecVersion.OpenApi3_1, text => text);
        // The reference page's own, with requests in several languages.
        Map(app, DocsPage.DocumentPath, OpenApiSpecVersion.OpenApi3_0, PageDocument.Of);
    }

    private static void Map(WebApplication app, string path, OpenApiSpecVersion version, Func<string, string> complete)
    {
        // Neither code nor settings change while the server runs.
        var content = new Lazy<Task<CompressedContent>>(async () => new(
            complete(await app.Services.GetRequiredService<ApiDocument>().WriteAsync(version, CancellationToken.None))));
        app.MapGet(path, async context => await (await content.Value).AnswerAsync(context)).ExcludeFromDescription().AllowAnonymous();
    }
}
