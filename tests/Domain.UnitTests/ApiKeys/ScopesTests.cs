using System.Reflection;
using System.Text.RegularExpressions;
using Payroll.Domain.ApiKeys;

namespace Payroll.Domain.UnitTests.ApiKeys;

public sealed class ScopesTests
{
    private static IEnumerable<FieldInfo> Constants => typeof(Scopes).GetFields(BindingFlags.Public | BindingFlags.Static);

    [Test]
    public void Constants_AreScopesSpelledAsTheirNames()
    {
        Assert.That(Constants, Is.Not.Empty);
        Assert.That(Constants.Where(constant => !ScopeSet.TryParse(ValueOf(constant), out _)), Is.Empty);
        Assert.That(Constants.Where(constant => Spell(constant.Name) != ValueOf(constant)), Is.Empty);
    }

    /// <summary>ReadPayGroups is read:pay-groups.</summary>
    private static string Spell(string name)
    {
        var words = Regex.Matches(name, "[A-Z][a-z]+").Select(word => word.Value.ToLowerInvariant()).ToList();
        return $"{words[0]}:{string.Join('-', words.Skip(1))}";
    }

    private static string ValueOf(FieldInfo constant) => (string)constant.GetRawConstantValue()!;
}
