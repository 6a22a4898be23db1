using System.Text.Json;

namespace Payroll.WebApi.FunctionalTests.OpenApi.Answers;

/// <summary>The operations of a document, and which of them a request is meant for.</summary>
internal sealed class DocumentedApi
{
    private const string FullPrefix = "/api/v1/";
    private const string ShortPrefix = "/v1/";

    private readonly List<PathTemplate> _templates;

    public DocumentedApi(JsonElement document)
    {
        Document = document;
        Mismatches = new SchemaMismatches(document);
        _templates = [.. document.GetProperty("paths").EnumerateObject().Select(path => new PathTemplate(path.Name, path.Value)).OrderBy(template => template.Holes)];
    }

    /// <summary>docs/openapi.json, which is what the application serves. Read once.</summary>
    public static DocumentedApi Published { get; } = new(JsonDocument.Parse(File.ReadAllText(Sources.PathOf("docs", "openapi.json"))).RootElement);

    public JsonElement Document { get; }

    public SchemaMismatches Mismatches { get; }

    /// <summary>The operation with this method at this path, in either spelling of the prefix; null where there is none.</summary>
    public JsonElement? Find(string method, string path)
    {
        var full = path.StartsWith(ShortPrefix, StringComparison.OrdinalIgnoreCase) ? FullPrefix + path[ShortPrefix.Length..] : path;
        foreach (var template in _templates.Where(template => template.Fits(full)))
        {
            if (template.Operations.TryGetProperty(method.ToLowerInvariant(), out var operation)) return operation;
        }

        return null;
    }

    /// <summary>What a reference stands for; anything else stands for itself.</summary>
    public JsonElement Resolve(JsonElement place) => place.TryGetProperty("$ref", out var reference)
        ? reference.GetString()!.TrimStart('#', '/').Split('/').Aggregate(Document, (at, name) => at.GetProperty(name))
        : place;
}
