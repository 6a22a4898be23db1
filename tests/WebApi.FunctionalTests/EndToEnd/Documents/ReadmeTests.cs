using System.Text.RegularExpressions;
using Payroll.TestSupport;

namespace Payroll.WebApi.FunctionalTests.EndToEnd.Documents;

/// <summary>The flows of the README, with its explanation by hand, and of the tutorial, pasted into a shell as a new user would, and held against the answers that they show.</summary>
[Category("process")]
[Parallelizable(ParallelScope.All)]
[TakesLong]
public sealed partial class ReadmeTests
{
    private const string EndOfBlock = "--- end of block ---";

    [TestCase("README.md docs/calculation.md", "\"status\":\"submitted\"", "\"net_pay\":617.60", "\"operands\":{\"minutes\":120,\"rate\":41.5", "\"unrounded\":62.25")]
    [TestCase(
        "docs/tutorial.md", "\"insufficient_scope\"", "\"status\":409", "\"status\":\"paid\"", "\"amount_owed\":320.00", "\"unchanged\":14",
        "\"updated\":1", "\"approved\":14", "\"step\":\"higher_duties\"", "\"rotated_from\":\"", "\"rate_limit_exceeded\"", "\"valid\":true")]
    public async Task Flow_RunsAsItIsWritten_AndAnswersAsItIsShown(string pages, params string[] milestones)
    {
        // A page after another one goes on in the same shell.
        var blocks = pages.Split(' ').SelectMany(page => Blocks(File.ReadAllText(Path.Combine(Repository.Root, page)))).ToList();
        using var directory = new ScratchDirectory();
        Samples.CopyTo(directory);
        await using var server = await ServerProcess.StartAsync(directory.FullPath);
        var script = string.Join('\n', blocks.Select(block => $"{block.Commands}\necho '{EndOfBlock}'"));

        var run = await Command.RunAsync(
            "bash", ["-e", "-o", "pipefail", "-c", script], directory.FullPath,
            ("BASE", $"https://127.0.0.1:{server.Https.Port}"), ("ADMIN_KEY", server.PrintedKeys.Single()));

        Assert.That(run.ExitCode, Is.Zero, run.Output + run.Errors);
        var outputs = run.Output.Split(EndOfBlock);
        Assert.That(outputs, Has.Length.EqualTo(blocks.Count + 1));
        using (Assert.EnterMultipleScope())
        {
            foreach (var (block, output) in blocks.Zip(outputs))
                Assert.That(ShownAnswer.Lacks(output, block.Shown), Is.Null, $"{block.Commands}\nanswered{output}");
        }

        foreach (var milestone in milestones)
            Assert.That(run.Output, Does.Contain(milestone));
    }

    // Each block of commands with the answer that is shown right after it, if there is one.
    private static List<(string Commands, string Shown)> Blocks(string page)
    {
        var flow = Between(page, "<!-- flow:begin -->", "<!-- flow:end -->");
        var found = Block().Matches(flow);
        return [.. found.Select((block, index) => (block, next: index + 1 < found.Count ? found[index + 1] : null))
            .Where(pair => pair.block.Groups["language"].Value == "bash")
            .Select(pair => (
                pair.block.Groups["text"].Value, pair.next?.Groups["language"].Value == "text" ? pair.next.Groups["text"].Value : string.Empty))];
    }

    private static string Between(string text, string begin, string end)
    {
        var from = text.IndexOf(begin, StringComparison.Ordinal);
        var to = text.IndexOf(end, StringComparison.Ordinal);
        Assert.That(from, Is.InRange(0, to), $"The page has no {begin} before its {end}.");
        return text[from..to];
    }

    [GeneratedRegex("^```(?<language>bash|text)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
