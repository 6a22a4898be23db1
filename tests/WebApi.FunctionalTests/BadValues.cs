namespace Payroll.WebApi.FunctionalTests;

/// <summary>What nobody should send, and somebody will: put in the place of each member of a body that is right.</summary>
internal static class BadValues
{
    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1.5", "1e5", "1E400", "79228162514264337593543950336", "\"\"", "\" \"", "\"\\u0000\"", "\"\\ud800\"",
        "\"a\\nb\"", "\"\\ud83d\\ude00\"", "\"'; DROP TABLE employees; --\"", "\"0001-01-01\"", "\"1900-01-01\"", "\"2199-12-31\"", "\"9999-12-31\"",
        "\"00000000-0000-0000-0000-000000000000\"", "[]", "[null]", "[[]]", "[\"monday\",\"monday\"]", "{}", "{\"\":null}", "{\"name\":{}}",
        "{\"account_number\":\"\",\"routing_number\":\"\",\"account_type\":\"checking\"}", "{\"filing_status\":null}", $"\"{new string('x', 5000)}\"",
    ];

    private static readonly string[] Whole =
    [
        "", " ", "null", "true", "0", "\"\"", "[]", "[{}]", "{", "{]", "{\"\":1}", "{\"a\":1}", "\u0000", "\ufeff{}",
        $"{string.Concat(Enumerable.Repeat("{\"a\":", 70))}1{new string('}', 70)}",
    ];

    /// <summary>Bodies, each wrong in one place or everywhere.</summary>
    public static IEnumerable<string> For(IReadOnlyDictionary<string, object?> good)
    {
        foreach (var body in Whole) yield return body;
        foreach (var member in good.Keys)
        {
            foreach (var value in Values)
            {
                var members = good.Select(other => $"\"{other.Key}\":{(other.Key == member ? value : System.Text.Json.JsonSerializer.Serialize(other.Value))}");
                yield return $"{{{string.Join(',', members)}}}";
            }

            yield return $"{{\"{member}\":1,\"{member}\":2}}";
        }
    }
}
