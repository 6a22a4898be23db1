using System.Text.Json;
using System.Text.RegularExpressions;

namespace Payroll.WebApi.FunctionalTests.OpenApi.Answers;

/// <summary>A path of the document such as <c>/api/v1/pay-runs/{payRunId}</c>, and the requests that it is for.</summary>
internal sealed class PathTemplate(string text, JsonElement operations)
{
    private readonly string[] _segments = text.Split('/');
    private readonly Dictionary<string, JsonElement> _holes = operations.EnumerateObject()
        .SelectMany(operation => operation.Value.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray() : [])
        .Where(parameter => parameter.GetProperty("in").GetString() == "path")
        .GroupBy(parameter => $"{{{parameter.GetProperty("name").GetString()}}}")
        .ToDictionary(same => same.Key, same => same.First().GetProperty("schema"));

    public JsonElement Operations => operations;

    /// <summary>How many of its segments stand for any value: those with the fewest are the closest.</summary>
    public int Holes => _segments.Count(segment => segment.StartsWith('{'));

    public bool Fits(string path)
    {
        var given = path.TrimEnd('/').Split('/');
        return given.Length == _segments.Length && _segments.Zip(given).All(pair => Fits(pair.First, pair.Second));
    }

    // As routing does it: the case doesn't matter, and an id that is none belongs to no operation.
    private bool Fits(string segment, string given) => !segment.StartsWith('{')
        ? segment.Equals(given, StringComparison.OrdinalIgnoreCase)
        : _holes[segment] is var hole && hole.GetProperty("type").GetString() == "integer" ? int.TryParse(given, out var number) && number > 0
        : hole.TryGetProperty("pattern", out var pattern) ? Regex.IsMatch(given, pattern.GetString()!)
        : Guid.TryParse(given, out _);
}
