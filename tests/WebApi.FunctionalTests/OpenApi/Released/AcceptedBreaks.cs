namespace Payroll.WebApi.FunctionalTests.OpenApi.Released;

/// <summary>Changes that decisions accept, each on a line of its own: <c>Breaks the contract: GET /api/v1/things: removed</c>.</summary>
internal static class AcceptedBreaks
{
    private const string Mark = "Breaks the contract: ";

    public static IEnumerable<string> In(string decision) => decision.ReplaceLineEndings("\n").Split('\n')
        .Where(line => line.StartsWith(Mark, StringComparison.Ordinal)).Select(line => line[Mark.Length..].Trim());

    /// <summary>Those of all pages in docs/decisions.</summary>
    public static IReadOnlyList<string> OfAllDecisions() =>
        [.. Directory.EnumerateFiles(Sources.PathOf("docs", "decisions"), "*.md").Select(File.ReadAllText).SelectMany(In)];
}
