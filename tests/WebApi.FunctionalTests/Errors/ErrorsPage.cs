namespace Payroll.WebApi.FunctionalTests.Errors;

/// <summary>The tables of docs/errors.md.</summary>
internal sealed class ErrorsPage(string text)
{
    public static ErrorsPage Read() => new(File.ReadAllText(Sources.PathOf("docs", "errors.md")));

    /// <summary>The rows of the table under a heading, by code; each with its cells by the name of the column.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Table(string heading)
    {
        var lines = text.Split('\n').SkipWhile(line => line != "## " + heading).Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)).Where(line => line.StartsWith('|')).Select(Cells).ToList();
        if (lines.Count < 3) throw new InvalidOperationException($"docs/errors.md has no table under '{heading}'.");
        return lines.Skip(2).Select(row => (IReadOnlyDictionary<string, string>)lines[0].Zip(row).ToDictionary(cell => cell.First, cell => cell.Second.Trim('`'))).ToList();
    }

    private static string[] Cells(string line) => line.Trim('|', '\r').Split('|').Select(cell => cell.Trim()).ToArray();
}
