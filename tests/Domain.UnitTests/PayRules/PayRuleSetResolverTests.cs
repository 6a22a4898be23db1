using Payroll.Domain.PayRules;

namespace Payroll.Domain.UnitTests.PayRules;

/// <summary>Work has the rules of its project, else of the pay group, else of the organization.</summary>
public sealed class PayRuleSetResolverTests
{
    private static readonly Guid Engineering = new(1, 1, 0, new byte[8]);
    private static readonly Guid Sales = new(1, 2, 0, new byte[8]);

    private static readonly PayRuleSetResolver Sets = new(
    [
        Set("all", null, null, "2026-01-01"), Set("all", null, null, "2026-07-01"), Set("engineering", Engineering, null, "2026-07-01"), Set("bridge", null, "Bridge", "2026-08-01"),
    ]);

    [TestCase("2025-12-31", null, null)]
    [TestCase("2026-01-01", null, "all from 2026-01-01")]
    [TestCase("2026-06-30", null, "all from 2026-01-01")]
    [TestCase("2026-07-01", null, "engineering from 2026-07-01")]
    [TestCase("2026-07-31", "Bridge", "engineering from 2026-07-01")]
    [TestCase("2026-08-01", "Bridge", "bridge from 2026-08-01")]
    [TestCase("2026-08-01", "Tunnel", "engineering from 2026-07-01")]
    public void Resolve_TakesTheNarrowestThatIsInForce(string day, string? project, string? set) =>
        Assert.That(Written(Sets.Resolve(Engineering, project, DateOnly.ParseExact(day, "O"))), Is.EqualTo(set));

    [Test]
    public void Resolve_OfAGroupWithoutRules_TakesTheLastOfTheOrganization() =>
        Assert.That(Written(Sets.Resolve(Sales, null, new(2026, 7, 1))), Is.EqualTo("all from 2026-07-01"));

    private static PayRuleSet Set(string code, Guid? group, string? project, string from) => PayRuleSet.Create(
        Guid.CreateVersion7(DateTimeOffset.UnixEpoch), Guid.Empty,
        new() { Code = code, Name = code, PayGroupId = group, Project = project, EffectiveFrom = DateOnly.ParseExact(from, "O"), Rules = [] }, DateTimeOffset.UnixEpoch);

    private static string? Written(PayRuleSet? set) => set is null ? null : $"{set.Code} from {set.EffectiveFrom:O}";
}
