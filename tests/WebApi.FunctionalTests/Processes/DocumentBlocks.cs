using System.Text.RegularExpressions;

namespace Payroll.WebApi.FunctionalTests.Processes;

/// <summary>The commands that a document tells its reader to type.</summary>
internal static partial class DocumentBlocks
{
    /// <summary>The block of commands or code that follows a mark, such as <c>&lt;!-- run: backup --&gt;</c>.</summary>
    public static string Marked(string document, string mark)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, document));
        var at = text.IndexOf($"<!-- run: {mark} -->", StringComparison.Ordinal);
        Assert.That(at, Is.Not.Negative, $"{document} has no mark '{mark}'.");
        return Block().Match(text, at).Groups["text"].Value;
    }

    [GeneratedRegex("^```(bash|ts|js|python|csharp)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
