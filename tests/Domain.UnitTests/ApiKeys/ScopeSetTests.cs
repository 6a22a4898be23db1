using FsCheck;
using FsCheck.Fluent;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.Common;

namespace Payroll.Domain.UnitTests.ApiKeys;

public sealed class ScopeSetTests
{
    private static readonly string[] Actions = ["read", "create", "update", "delete"];

    private static readonly string[] OrdinaryResources =
        ["employees", "pay-groups", "pay-rates", "timesheets", "payroll", "paystubs", "reports", "api-keys", "logs", "webhooks"];

    /// <summary>Every pair of an action and a resource: what a set is made of.</summary>
    private static readonly string[] Pairs =
        [.. OrdinaryResources.Append("organizations").SelectMany(resource => Actions.Select(action => $"{action}:{resource}"))];

    [Test]
    public void Pairs_AreAllKnownAndAllDifferent()
    {
        Assert.That(Pairs.Select(pair => ScopeSet.Parse([pair])), Is.Unique);
        Assert.That(Pairs.Select(pair => ScopeSet.Parse([pair]).ToString()), Is.EqualTo(Pairs));
    }

    [TestCase("read:employees", "read:employees")]
    [TestCase("write:payroll", "create:payroll update:payroll delete:payroll")]
    [TestCase("*:logs", "read:logs create:logs update:logs delete:logs")]
    [TestCase("*:organizations", "read:organizations create:organizations update:organizations delete:organizations")]
    [TestCase("write:organizations", "create:organizations update:organizations delete:organizations")]
    public void TryParse_OfAScope_AllowsItsPairsOnly(string scope, string pairs)
    {
        Assert.That(ScopeSet.TryParse(scope, out var set));
        Assert.That(set.ToString(), Is.EqualTo(pairs));
    }

    [TestCase("read:*", "read")]
    [TestCase("write:*", "create", "update", "delete")]
    [TestCase("*:*", "read", "create", "update", "delete")]
    public void TryParse_OfEveryResource_LeavesOutOrganizations(string scope, params string[] actions)
    {
        Assert.That(ScopeSet.TryParse(scope, out var set));
        Assert.That(
            Pairs.Where(pair => set.Contains(ScopeSet.Parse([pair]))),
            Is.EqualTo(OrdinaryResources.SelectMany(resource => actions.Select(action => $"{action}:{resource}"))));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase(":")]
    [TestCase("*")]
    [TestCase("read")]
    [TestCase("read:")]
    [TestCase(":employees")]
    [TestCase("Read:employees")]
    [TestCase("read:Employees")]
    [TestCase("READ:EMPLOYEES")]
    [TestCase(" read:employees")]
    [TestCase("read:employees ")]
    [TestCase("read:employees:")]
    [TestCase("read::employees")]
    [TestCase("read:pay_groups")]
    [TestCase("employees:read")]
    [TestCase("approve:payroll")]
    [TestCase("read:everything")]
    public void TryParse_OfSomethingElse_IsFalseAndEmpty(string? scope)
    {
        Assert.That(ScopeSet.TryParse(scope!, out var set), Is.False);
        Assert.That(set, Is.EqualTo(ScopeSet.Empty));
    }

    [Test]
    public void Parse_WithAnUnknownScope_NamesItsPlaceAndNotItsText()
    {
        var thrown = Assert.Throws<DomainRuleException>(() => ScopeSet.Parse(["read:employees", "sesame:open"]));

        Assert.That(thrown.Code, Is.EqualTo(ErrorCodes.InvalidRequest));
        Assert.That(thrown.FieldError, Is.EqualTo(new FieldError("scopes[1]", FieldErrorCodes.InvalidFormat, thrown.Message)));
        Assert.That(thrown.Message, Does.Contain("pay-groups").And.Not.Contain("sesame").And.Not.Contain("organizations"));
    }

    [Test]
    public void Parse_OfNothing_IsEmpty()
    {
        Assert.That(ScopeSet.Parse([]), Is.EqualTo(ScopeSet.Empty));
        Assert.That(ScopeSet.Empty.IsEmpty);
        Assert.That(ScopeSet.Parse(["read:logs"]).IsEmpty, Is.False);
    }

    [Test]
    public void Missing_WhenAScopeIsHeldInPart_NamesItAsItWasAsked()
    {
        var held = ScopeSet.Parse(["read:payroll", "update:payroll", "write:timesheets"]);

        Assert.That(
            held.Missing(["read:payroll", "write:payroll", "delete:timesheets", "read:*"]),
            Is.EqualTo(new[] { "write:payroll", "read:*" }));
    }

    [Test]
    public void Missing_WhenARequiredScopeIsNotKnown_NamesItEvenToAKeyThatMayDoEverything() =>
        Assert.That(ScopeSet.Parse(["*:*", "*:organizations"]).Missing(["read:employes"]), Is.EqualTo(new[] { "read:employes" }));

    [FsCheck.NUnit.Property]
    public Property Union_OfAnySets_IsThatOfTheirPairs() => Prop.ForAll(PairLists.Three().ToArbitrary(), lists =>
    {
        var (a, b, c) = (ScopeSet.Parse(lists.Item1), ScopeSet.Parse(lists.Item2), ScopeSet.Parse(lists.Item3));

        Assert.That(a.Union(b), Is.EqualTo(ScopeSet.Parse(lists.Item1.Concat(lists.Item2))));
        Assert.That(a.Union(b), Is.EqualTo(b.Union(a)));
        Assert.That(a.Union(b).Union(c), Is.EqualTo(a.Union(b.Union(c))));
        Assert.That(a.Union(a), Is.EqualTo(a));
        Assert.That(a.Union(ScopeSet.Empty), Is.EqualTo(a));
        Assert.That(a.Union(b).Contains(a));
    });

    [FsCheck.NUnit.Property]
    public Property Contains_OfAnySets_IsThatOfTheirPairs() => Prop.ForAll(PairLists.Two().ToArbitrary(), lists =>
    {
        var (a, b) = (ScopeSet.Parse(lists.Item1), ScopeSet.Parse(lists.Item2));

        Assert.That(a.Contains(b), Is.EqualTo(lists.Item2.All(lists.Item1.Contains)));
        Assert.That(a.Contains(b) && b.Contains(a), Is.EqualTo(a == b));
        Assert.That(a.Contains(ScopeSet.Empty));
        Assert.That(a.Missing(lists.Item2), Is.EqualTo(lists.Item2.Where(pair => !lists.Item1.Contains(pair))));
        Assert.That(a.IsEmpty, Is.EqualTo(lists.Item1.Count == 0));
    });

    private static Gen<List<string>> PairLists { get; } = Gen.Elements(Pairs).ListOf().Select(pairs => pairs.ToList());
}
