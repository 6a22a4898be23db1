using Payroll.Architecture.Tests.Rules;
using Payroll.Architecture.Tests.Samples;

namespace Payroll.Architecture.Tests;

public sealed class CultureTests
{
    [Test]
    public void Texts_AreTheSameInEveryCountry() => Assert.That(
        CultureRules.Breaches(RepositoryTree.Layers.SelectMany(layer => layer.GetTypes()).Where(type => !type.FullName!.Contains(".Migrations.", StringComparison.Ordinal))), Is.Empty);

    [Test]
    public void TextsOfOneCountry_AreFound() => Assert.That(
        CultureRules.Breaches(typeof(LocalTexts).Assembly.GetTypes().Where(type => type.FullName!.StartsWith(typeof(LocalTexts).FullName!, StringComparison.Ordinal))).Select(name => name.Split('.')[^1]),
        Is.EquivalentTo(new[] { "Amount", "Formatted", "Perhaps", "Day" }));
}
