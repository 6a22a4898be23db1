using Payroll.Architecture.Tests.Rules;

namespace Payroll.Architecture.Tests;

/// <summary>Comments, messages and pages are in plain technical English.</summary>
public sealed class ProseTests
{
    private const string Source = """
        /// <summary>Cancels the operation for whoever waits.</summary>
        /// <remarks>Six decimals at the
        /// most; at most two are kept.</remarks>
        public const string Refusal = "Nobody's key is in the way.";
        """;

    private const string Page = """
        A key lets somebody in.

        ```text
        nobody reads this
        ```

        The file is written anew, and the client gives up.
        """;

    [Test]
    public void Sources_HaveNoSuchWords() => Assert.That(ProseRules.Sources(RepositoryTree.Root), Is.Empty);

    [Test]
    public void Pages_HaveNoSuchWords() => Assert.That(ProseRules.Pages(RepositoryTree.Root), Is.Empty);

    [Test]
    public void WordsOfASource_AreFound_AcrossLinesToo() =>
        Assert.That(ProseRules.InSource(Source), Is.EqualTo(new[] { "1: whoever", "2: at the most", "4: Nobody", "4: in the way" }));

    [Test]
    public void WordsOfAPage_AreFound_OutsideOfFencedBlocks() =>
        Assert.That(ProseRules.InPage(Page), Is.EqualTo(new[] { "1: somebody", "7: anew", "7: gives up" }));
}
