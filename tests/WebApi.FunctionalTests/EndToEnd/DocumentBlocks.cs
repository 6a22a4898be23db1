using System.Text.RegularExpressions;

namespace Payroll.WebApi.FunctionalTests.EndToEnd;

/// <summary>The commands that a document tells its reader to type.</summary>
internal static partial class DocumentBlocks
{
    /// <summary>The block of commands or code that follows a mark, such as <c>&lt;!-- run: backup --&gt;</c>.</summary>
    public static string Marked(string document, string mark) => At(document, mark).Groups["text"].Value;

    /// <summary>The answer that is shown after such a block.</summary>
    public static string Shown(string document, string mark)
    {
        var shown = At(document, mark).Groups["shown"];
        Assert.That(shown.Success, $"{document} shows no answer after '{mark}'.");
        return shown.Value;
    }

    private static Match At(string document, string mark)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, document));
        var at = text.IndexOf($"<!-- run: {mark} -->", StringComparison.Ordinal);
        Assert.That(at, Is.Not.Negative, $"{document} has no mark '{mark}'.");
        return Block().Match(text, at);
    }

    [GeneratedRegex("^```(bash|ts|js|python|csharp)\n(?<text>.*?)^```$(\n\n```text\n(?<shown>.*?)^```$)?", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
