using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Payroll.Application.PayRules.Rules;
using Payroll.Domain.PayRules;
using Payroll.WebApi.PayRules.Rules;

namespace Payroll.WebApi.FunctionalTests.PayRules;

/// <summary>A rule has the same members in a request, in an answer and in the calculation: one that is missing somewhere would be lost without a word.</summary>
public sealed class RuleMembersTests
{
    [Test]
    public void Types_AreTheSameOnEveryLayer() => Assert.That(
        (TypesOf<RuleRequest>().Keys.Order(), TypesOf<RuleDto>().Keys.Order()),
        Is.EqualTo((TypesOf<PayRule>().Keys.Order(), TypesOf<PayRule>().Keys.Order())));

    [TestCaseSource(nameof(Types))]
    public void Members_AreTheSameOnEveryLayer(string type)
    {
        var members = MembersOf(TypesOf<PayRule>()[type]);

        Assert.That(members, Has.Count.GreaterThan(3));
        Assert.That(MembersOf(TypesOf<RuleRequest>()[type]), Is.EqualTo(members));
        Assert.That(MembersOf(TypesOf<RuleDto>()[type]), Is.EqualTo(members));
    }

    [Test]
    public void MembersOfConditions_AreTheSameOnEveryLayer() =>
        Assert.That(MembersOf(typeof(RuleConditionRequest)), Is.EqualTo(MembersOf(typeof(RuleCondition))));

    private static string[] Types() => [.. TypesOf<PayRule>().Keys];

    private static Dictionary<string, Type> TypesOf<T>() => typeof(T).GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToDictionary(derived => (string)derived.TypeDiscriminator!, derived => derived.DerivedType);

    // By their names on the wire. The calculation has from and to as one window.
    private static List<string> MembersOf(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(member => member.GetCustomAttribute<JsonIgnoreAttribute>() is not { Condition: JsonIgnoreCondition.Always })
        .SelectMany(member => member.Name == nameof(ShiftRule.Window) ? ["from", "to"] : new[] { JsonNamingPolicy.SnakeCaseLower.ConvertName(member.Name) })
        .Order(StringComparer.Ordinal).ToList();
}
