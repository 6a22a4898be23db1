using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Payroll.WebApi.FunctionalTests.OpenApi;

/// <summary>
/// Finds where a value is not as a schema of a document says. Stricter than the schema in one thing: a member that the schema
/// doesn't have is a mismatch, as either the document or the value is out of date.
/// </summary>
internal sealed class SchemaMismatches(JsonElement document)
{
    private static readonly ConcurrentDictionary<string, Regex> Patterns = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, JsonElement> _found = new(StringComparer.Ordinal);

    public IEnumerable<string> Of(JsonElement value, JsonElement schema, string path = "$")
    {
        if (schema.TryGetProperty("$ref", out var reference)) return Of(value, Find(reference.GetString()!), path);
        if (schema.TryGetProperty("oneOf", out var choices)) return OfChoices(value, choices, path);
        if (schema.TryGetProperty("enum", out var values) && !values.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)))
            return [value.ValueKind is JsonValueKind.String or JsonValueKind.Null ? $"{path}: no choice" : Wrong(value, path)];
        if (value.ValueKind == JsonValueKind.Null) return IsTrue(schema, "nullable") ? [] : [$"{path}: null"];
        var parts = schema.TryGetProperty("allOf", out var all) ? all.EnumerateArray().SelectMany(part => Of(value, part, path)) : [];
        return parts.Concat(OfType(value, schema, path));
    }

    private List<string> OfChoices(JsonElement value, JsonElement choices, string path)
    {
        var mismatches = choices.EnumerateArray().Select(choice => Of(value, choice, path).ToList()).ToList();
        return mismatches.Count(one => one.Count == 0) switch
        {
            0 => mismatches[0],
            1 => [],
            _ => [$"{path}: fits more than one"],
        };
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
        var known = schema.TryGetProperty("properties", out var properties) ? properties : default(JsonElement?);
        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var name in required.EnumerateArray().Select(name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _)))
                yield return $"{path}.{name}: missing";
        }

        if (Number(schema, "maxProperties") is { } most && value.GetPropertyCount() > most) yield return $"{path}: too many members";
        var others = schema.TryGetProperty("additionalProperties", out var additional) && additional.ValueKind == JsonValueKind.Object ? additional : (JsonElement?)null;
        foreach (var member in value.EnumerateObject())
        {
            var place = $"{path}.{member.Name}";
            if ((known?.TryGetProperty(member.Name, out var found) == true ? found : others) is not { } its) yield return $"{place}: unknown";
            else foreach (var mismatch in Of(member.Value, its, place)) yield return mismatch;
        }
    }

    private IEnumerable<string> OfItems(JsonElement value, JsonElement schema, string path)
    {
        var count = value.GetArrayLength();
        if (count < Number(schema, "minItems")) yield return $"{path}: too few items";
        if (count > Number(schema, "maxItems")) yield return $"{path}: too many items";
        var items = schema.GetProperty("items");
        foreach (var mismatch in value.EnumerateArray().SelectMany((item, index) => Of(item, items, $"{path}[{index}]"))) yield return mismatch;
    }

    private static IEnumerable<string> OfText(string text, JsonElement schema, string path)
    {
        if (text.Length < Number(schema, "minLength")) yield return $"{path}: too short";
        if (text.Length > Number(schema, "maxLength")) yield return $"{path}: too long";
        if (Text(schema, "pattern") is { } pattern && !Patterns.GetOrAdd(pattern, static its => new Regex(its, RegexOptions.CultureInvariant)).IsMatch(text))
            yield return $"{path}: pattern";
        var fits = Text(schema, "format") switch
        {
            "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "date-time" => text.EndsWith('Z') && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
            "uuid" => Guid.TryParseExact(text, "D", out _),
            "email" => text.IndexOf('@', StringComparison.Ordinal) > 0 && !text.EndsWith('@'),
            _ => true,
        };
        if (!fits) yield return $"{path}: format";
    }

    private static IEnumerable<string> OfNumber(JsonElement value, JsonElement schema, string path)
    {
        var number = value.GetDecimal();
        if (number < Number(schema, "minimum")) yield return $"{path}: too small";
        if (number > Number(schema, "maximum")) yield return $"{path}: too large";
    }

    private JsonElement Find(string reference) => _found.GetOrAdd(
        reference, its => its.TrimStart('#', '/').Split('/').Aggregate(document, (place, name) => place.GetProperty(name)));

    private static string Wrong(JsonElement value, string path) => $"{path}: {value.ValueKind}";

    private static bool IsTrue(JsonElement schema, string name) => schema.TryGetProperty(name, out var value) && value.GetBoolean();

    private static decimal? Number(JsonElement schema, string name) => schema.TryGetProperty(name, out var value) ? value.GetDecimal() : null;

    private static string? Text(JsonElement schema, string name) => schema.TryGetProperty(name, out var value) ? value.GetString() : null;
}
