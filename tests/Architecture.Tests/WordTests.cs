using Payroll.Architecture.Tests.Rules;

namespace Payroll.Architecture.Tests;

/// <summary>Names are the field's terms, which a newcomer knows. docs/glossary.md has the words of the product.</summary>
public sealed class WordTests
{
    private static readonly Type[] Samples = [typeof(SampleTurns)];

    [Test]
    public void TypesMembersAndFolders_HaveNoWordsOfOurOwn() => Assert.That(WordRules.Breaches(RepositoryTree.Types).Concat(WordRules.Folders(RepositoryTree.Root)), Is.Empty);

    [Test]
    public void WordsOfOurOwn_AreFound() => Assert.That(
        WordRules.Breaches(Samples).Select(breach => breach.Split('.', '+')[^1]), Is.EquivalentTo(new[] { "SampleTurns", "MostItems", "SettleAll" }));

    private sealed class SampleTurns
    {
        public const int MostItems = 1;

        public const int MaxItems = 2;

        public static void SettleAll() => _ = MostItems + MaxItems;
    }
}
