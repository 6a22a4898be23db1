using System.Text.Json.Nodes;

namespace Payroll.WebApi.OpenApi.Page;

/// <summary>The document as the reference page shows it.</summary>
internal static class PageDocument
{
    /// <summary>The published document with code samples, its resources in the order of use, for the server that it comes from.</summary>
    /// <param name="published">An OpenAPI document in JSON.</param>
    public static string Of(string published)
    {
        var document = JsonNode.Parse(published)!.AsObject();
        document.Remove("servers");
        document["tags"] = new JsonArray([.. document["tags"]!.AsArray().Select(tag => tag!.DeepClone()).OrderBy(tag => DocumentInfo.PlaceOf((string?)tag["name"]))]);
        foreach (var operation in document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()))
            RemoveExamplesOfFilters(operation.Value!);
        CodeSamples.AddTo(document);
        return document.ToJsonString();
    }

    // The page sends what has an example: all filters at once would find nothing, and a cursor is of one list alone.
    private static void RemoveExamplesOfFilters(JsonNode operation)
    {
        foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
        {
            if ((string?)parameter!["in"] == "query" && (bool?)parameter["required"] != true)
                parameter.AsObject().Remove("example");
        }
    }
}
