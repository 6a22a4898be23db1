using System.Text.Json;

namespace Payroll.WebApi.FunctionalTests.OpenApi;

/// <summary>Finds what a request may send without any limit: the document shows what is enforced.</summary>
internal static class MissingLimits
{
    public static IEnumerable<string> In(JsonElement document)
    {
        var members = Schemas(document)
            .Where(schema => schema.Value.TryGetProperty("additionalProperties", out var more) && more.ValueKind == JsonValueKind.False)
            .SelectMany(schema => schema.Value.GetProperty("properties").EnumerateObject()
                .Where(member => IsOpen(member.Value))
                .Select(member => $"{schema.Name}.{member.Name}"));
        var parameters = document.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().SelectMany(operation => Parameters(operation.Value)
                .Where(parameter => parameter.GetProperty("in").GetString() != "path" && IsOpen(parameter.GetProperty("schema")))
                .Select(parameter => $"{path.Name}?{parameter.GetProperty("name").GetString()}")));
        return members.Concat(parameters).ToList();
    }

    private static JsonElement.ObjectEnumerator Schemas(JsonElement document) =>
        document.GetProperty("components").TryGetProperty("schemas", out var schemas) ? schemas.EnumerateObject() : default;

    private static JsonElement.ArrayEnumerator Parameters(JsonElement operation) =>
        operation.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray() : default;

    private static bool IsOpen(JsonElement schema) => Text(schema, "type") switch
    {
        "string" => !Has(schema, "maxLength") && !Has(schema, "enum") && Text(schema, "format") is not ("date" or "date-time" or "uuid"),
        "integer" or "number" => !Has(schema, "maximum") || !Has(schema, "minimum"),
        "array" => !Has(schema, "maxItems") || IsOpen(schema.GetProperty("items")),
        _ => false,
    };

    private static bool Has(JsonElement schema, string name) => schema.TryGetProperty(name, out _);

    private static string? Text(JsonElement schema, string name) => schema.TryGetProperty(name, out var value) ? value.GetString() : null;
}
