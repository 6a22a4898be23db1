using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Payroll.WebApi.FunctionalTests.OpenApi;

/// <summary>
/// Finds where a value is not as a schema of a document says. Stricter than the schema in one thing: a member that the schema
/// doesn't have is a mismatch, as an example with such a member is out of date.
/// </summary>
internal sealed class SchemaMismatches(JsonElement document)
{
    public IEnumerable<string> Of(JsonElement value, JsonElement schema, string path = "$")
    {
        if (schema.TryGetProperty("$ref", out var reference)) return Of(value, Find(reference.GetString()!), path);
        if (value.ValueKind == JsonValueKind.Null) return IsTrue(schema, "nullable") ? [] : [$"{path}: null"];
        var parts = schema.TryGetProperty("allOf", out var all) ? all.EnumerateArray().SelectMany(part => Of(value, part, path)) : [];
        return parts.Concat(OfType(value, schema, path));
    }

    private IEnumerable<string> OfType(JsonElement value, JsonElement schema, string path) => Text(schema, "type") switch
    {
        "object" => value.ValueKind == JsonValueKind.Object ? OfMembers(value, schema, path) : [Wrong(value, path)],
        "array" => value.ValueKind == JsonValueKind.Array ? OfItems(value, schema, path) : [Wrong(value, path)],
        "string" => value.ValueKind == JsonValueKind.String ? OfText(value.GetString()!, schema, path) : [Wrong(value, path)],
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? [] : [Wrong(value, path)],
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _) ? OfNumber(value, schema, path) : [Wrong(value, path)],
        "number" => value.ValueKind == JsonValueKind.Number ? OfNumber(value, schema, path) : [Wrong(value, path)],
        _ => [],
    };

    private IEnumerable<string> OfMembers(JsonElement value, JsonElement schema, string path)
    {
        var known = schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().ToDictionary(member => member.Name, member => member.Value) : [];
        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var name in required.EnumerateArray().Select(name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _)))
                yield return $"{path}.{name}: missing";
        }

        var others = schema.TryGetProperty("additionalProperties", out var additional) && additional.ValueKind == JsonValueKind.Object ? additional : (JsonElement?)null;
        foreach (var member in value.EnumerateObject())
        {
            var place = $"{path}.{member.Name}";
            if ((known.TryGetValue(member.Name, out var found) ? found : others) is not { } its) yield return $"{place}: unknown";
            else foreach (var mismatch in Of(member.Value, its, place)) yield return mismatch;
        }
    }

    private IEnumerable<string> OfItems(JsonElement value, JsonElement schema, string path) =>
        value.EnumerateArray().SelectMany((item, index) => Of(item, schema.GetProperty("items"), $"{path}[{index}]"));

    private static IEnumerable<string> OfText(string text, JsonElement schema, string path)
    {
        if (schema.TryGetProperty("enum", out var choices) && !choices.EnumerateArray().Any(choice => choice.GetString() == text)) yield return $"{path}: no choice";
        if (schema.TryGetProperty("maxLength", out var longest) && text.Length > longest.GetInt32()) yield return $"{path}: too long";
        if (schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(text, pattern.GetString()!)) yield return $"{path}: pattern";
        var fits = Text(schema, "format") switch
        {
            "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "date-time" => text.EndsWith('Z') && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
            "uuid" => Guid.TryParseExact(text, "D", out _),
            _ => true,
        };
        if (!fits) yield return $"{path}: format";
    }

    private static IEnumerable<string> OfNumber(JsonElement value, JsonElement schema, string path)
    {
        var number = value.GetDecimal();
        if (schema.TryGetProperty("minimum", out var least) && number < least.GetDecimal()) yield return $"{path}: too small";
        if (schema.TryGetProperty("maximum", out var greatest) && number > greatest.GetDecimal()) yield return $"{path}: too large";
    }

    private JsonElement Find(string reference) =>
        reference.TrimStart('#', '/').Split('/').Aggregate(document, (place, name) => place.GetProperty(name));

    private static string Wrong(JsonElement value, string path) => $"{path}: {value.ValueKind}";

    private static bool IsTrue(JsonElement schema, string name) => schema.TryGetProperty(name, out var value) && value.GetBoolean();

    private static string? Text(JsonElement schema, string name) => schema.TryGetProperty(name, out var value) ? value.GetString() : null;
}
