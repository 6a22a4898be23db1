using Payroll.Application.ApiKeys.Grants;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.Common;

namespace Payroll.Application.UnitTests.ApiKeys;

/// <summary>What a list of scopes has to satisfy.</summary>
public sealed class ScopeRulesTests
{
    [TestCase("read:employees")]
    [TestCase("write:payroll")]
    [TestCase("*:timesheets")]
    [TestCase("read:*")]
    [TestCase("*:*")]
    public void Scope_IsAnActionOfAResource(string scope) => Assert.That(ScopeRules.Check([scope]), Is.Empty);

    [TestCase("employees")]
    [TestCase("read:nothing")]
    [TestCase("see:employees")]
    [TestCase("Read:Employees")]
    [TestCase(" read:employees")]
    [TestCase("read:employees ")]
    [TestCase("read:")]
    [TestCase(":employees")]
    [TestCase("")]
    [TestCase("read:employees write:employees")]
    public void OtherTexts_AreRefused_ByTheirPlace(string scope) => Assert.That(
        ScopeRules.Check(["read:payroll", scope]).Select(error => (error.Field, error.Code)), Is.EqualTo(new[] { ("scopes[1]", FieldErrorCodes.InvalidFormat) }));

    [Test]
    public void NoScope_IsRefused() => Assert.That(ScopeRules.Check([]).Select(error => error.Code), Is.EqualTo(new[] { FieldErrorCodes.Required }));

    [Test]
    public void ListThatIsLeftOut_IsAnothersBusiness() => Assert.That(ScopeRules.Check(null), Is.Empty);

    [TestCase("*:organizations")]
    [TestCase("read:organizations")]
    [TestCase("create:organizations")]
    public void OperatorScopes_AreNeverGiven_ButMayBeKept(string scope)
    {
        Assert.That(ScopeRules.Check([scope]).Select(error => error.Field), Is.EqualTo(new[] { "scopes[0]" }));
        Assert.That(ScopeRules.CheckOperator([scope], ScopeSet.Parse(["*:organizations"])), Is.Empty);
        Assert.That(ScopeRules.CheckOperator([scope], ScopeSet.Parse(["*:*"])), Is.Not.Empty);
    }
}
