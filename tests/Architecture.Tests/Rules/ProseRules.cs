using System.Text.RegularExpressions;

namespace Payroll.Architecture.Tests.Rules;

/// <summary>Words that no comment, message or page has: a sentence names its actor, and says 'at most' and 'again'.</summary>
internal static partial class ProseRules
{
    private static readonly string[] WrittenByTools = ["bin", "obj", "Migrations"];

    /// <summary>Where the product's sources have such a word, in a comment, a text or a name.</summary>
    public static IEnumerable<string> Sources(string root) => Breaches(
        root, Files(root, "src", "*.cs").Where(file => !Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar).Intersect(WrittenByTools).Any()), InSource);

    /// <summary>Where the pages have such a word, outside of fenced blocks.</summary>
    public static IEnumerable<string> Pages(string root) => Breaches(root, Files(root, "docs", "*.md").Append(Path.Combine(root, "README.md")), InPage);

    /// <summary>The words in a source, each with the number of its line.</summary>
    public static IEnumerable<string> InSource(string text) =>
        Words().Matches(text).Select(word => $"{text.AsSpan(0, word.Index).Count('\n') + 1}: {Gap().Replace(word.Value, " ")}");

    /// <summary>The words in a page, each with the number of its line.</summary>
    public static IEnumerable<string> InPage(string text) => InSource(Fenced().Replace(text, block => new string('\n', block.ValueSpan.Count('\n'))));

    private static IEnumerable<string> Files(string root, string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(root, folder), pattern, SearchOption.AllDirectories);

    private static IEnumerable<string> Breaches(string root, IEnumerable<string> files, Func<string, IEnumerable<string>> find) =>
        files.SelectMany(file => find(File.ReadAllText(file)).Select(word => $"{Path.GetRelativePath(root, file)}:{word}"));

    // A comment may go on in the next line between two words.
    [GeneratedRegex(@"\b(whoever|nobody|somebody|everybody|anew|at[\s/]+the[\s/]+most|in[\s/]+the[\s/]+way|gives[\s/]+up)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"[\s/]+")]
    private static partial Regex Gap();

    [GeneratedRegex(@"^[ ]*```.*?^[ ]*```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fenced();
}
