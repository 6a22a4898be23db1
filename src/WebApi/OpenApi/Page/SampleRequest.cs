using System.Text.Json.Nodes;

namespace Payroll.WebApi.OpenApi.Page;

/// <summary>A request that an operation takes, as its examples in the document have it.</summary>
/// <param name="Method">The HTTP method, in capitals.</param>
/// <param name="Path">With the query.</param>
/// <param name="Headers">Those that the operation needs, beside the key.</param>
/// <param name="Body">Null where there is none.</param>
/// <param name="IsJson">Whether the body is JSON.</param>
internal sealed record SampleRequest(string Method, string Path, IReadOnlyList<(string Name, string Value)> Headers, string? Body, bool IsJson)
{
    private const string Json = "application/json";

    /// <summary>The request of an operation.</summary>
    /// <param name="document">The document, which the operation refers into.</param>
    /// <param name="method">The operation's method, as the document has it.</param>
    /// <param name="path">Its path, as the document has it.</param>
    /// <param name="operation">The operation.</param>
    public static SampleRequest Of(JsonNode document, string method, string path, JsonNode operation)
    {
        var parameters = (operation["parameters"]?.AsArray() ?? []).Select(parameter => Resolve(document, parameter!)).ToList();
        foreach (var parameter in parameters.Where(parameter => In(parameter, "path")))
        {
            var name = (string)parameter["name"]!;
            path = path.Replace($"{{{name}}}", Uri.EscapeDataString(Example(document, parameter) ?? name), StringComparison.Ordinal);
        }

        var needed = parameters.Where(parameter => (bool?)parameter["required"] == true).ToList();
        var query = needed.Where(parameter => In(parameter, "query")).Select(parameter => $"{parameter["name"]}={Uri.EscapeDataString(Example(document, parameter) ?? string.Empty)}").ToList();
        var headers = needed.Where(parameter => In(parameter, "header")).Select(parameter => ((string)parameter["name"]!, Example(document, parameter) ?? string.Empty)).ToList();

        var content = operation["requestBody"] is { } body ? Resolve(document, body)["content"]?.AsObject() : null;
        if (content is null || content.Count == 0) return new(method.ToUpperInvariant(), With(path, query), headers, null, false);
        var type = content.ContainsKey(Json) ? Json : content.First().Key;
        headers.Add(("Content-Type", type));
        var example = content[type]!["example"] ?? content[type]!["examples"]?.AsObject().Select(one => Resolve(document, one.Value!)["value"]).FirstOrDefault();
        var isJson = type.EndsWith("json", StringComparison.Ordinal);
        var text = isJson ? example?.ToJsonString(RelaxedJson.Options) : (string?)example;
        return new(method.ToUpperInvariant(), With(path, query), headers, text, isJson);
    }

    private static string With(string path, List<string> query) => query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";

    private static bool In(JsonNode parameter, string place) => (string?)parameter["in"] == place;

    private static string? Example(JsonNode document, JsonNode parameter) =>
        (parameter["example"] ?? parameter["schema"]?["example"] ?? parameter["examples"]?.AsObject().Select(one => Resolve(document, one.Value!)["value"]).FirstOrDefault())?.ToString();

    private static JsonNode Resolve(JsonNode document, JsonNode node)
    {
        if ((string?)node["$ref"] is not { } reference) return node;
        return reference.TrimStart('#', '/').Split('/').Aggregate(document, (at, name) => at[name]!);
    }
}
