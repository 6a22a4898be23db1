using Microsoft.OpenApi;

namespace Payroll.WebApi.OpenApi;

/// <summary>The document's addresses: OpenAPI 3.0, which most tools read, and 3.1 beside it.</summary>
internal static class DocumentEndpoint
{
    public const string Path = $"/openapi/{DocumentInfo.Name}.json";

    private const string PathOfLater = $"/openapi/{DocumentInfo.Name}-3.1.json";

    public static void MapDocument(this WebApplication app)
    {
        Map(app, Path, OpenApiSpecVersion.OpenApi3_0);
        Map(app, PathOfLater, OpenApiSpecVersion.OpenApi3_1);
    }

    private static void Map(WebApplication app, string path, OpenApiSpecVersion version)
    {
        // Neither code nor settings change while the server runs.
        var content = new Lazy<Task<CompressedContent>>(async () => new(
            await app.Services.GetRequiredService<ApiDocument>().WriteAsync(version, CancellationToken.None)));
        app.MapGet(path, async context => await (await content.Value).AnswerAsync(context)).ExcludeFromDescription().AllowAnonymous();
    }
}
