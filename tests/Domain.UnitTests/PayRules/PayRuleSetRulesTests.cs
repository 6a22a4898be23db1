using Payroll.Domain.Common;
using Payroll.Domain.PayRules;

namespace Payroll.Domain.UnitTests.PayRules;

public sealed class PayRuleSetRulesTests
{
    private static readonly OvertimeRule Daily = new() { Name = "Daily", Basis = OvertimeBasis.Daily, AfterHours = 8, Tiers = [new(2, 1.5m), new(null, 2)] };
    private static readonly DayRule Saturday = new() { Name = "Saturday", Days = [RuleDay.Saturday], Tiers = [new(null, 2)] };
    private static readonly ShiftRule Night = new() { Name = "Night", Window = new(new(18, 0), new(6, 0)), Application = ShiftApplication.Loading, Percent = 15 };
    private static readonly AllowanceRule Tool = new() { Name = "Tool", Basis = AllowanceBasis.Hourly, Amount = 1.5m, AllPurpose = true };
    private static readonly MinimumEngagementRule CallOut = new() { Name = "Call-out", Hours = 4, Days = [RuleDay.Saturday] };
    private static readonly CasualLoadingRule Casual = new() { Name = "Casual", Percent = 25, EmploymentTypes = ["casual"] };
    private static readonly PayRuleSetTerms Terms = new() { Code = "on-site", Name = "On-site", EffectiveFrom = new(2026, 7, 1), Rules = [Daily, Saturday, Night, Tool, CallOut, Casual] };

    private static IEnumerable<TestCaseData> Wrong()
    {
        yield return new(Daily with { Name = " " }, "rules[0].name: required");
        yield return new(Daily with { AfterHours = null }, "rules[0].after_hours: required");
        yield return new(Daily with { AfterHours = 24.5m }, "rules[0].after_hours: out_of_range");
        yield return new(Daily with { AfterHours = 7.33m }, "rules[0].after_hours: invalid_format");
        yield return new(Daily with { Tiers = [] }, "rules[0].tiers: required");
        yield return new(Daily with { Tiers = [new(null, 2), new(null, 2)] }, "rules[0].tiers[0].hours: required");
        yield return new(Daily with { Tiers = [new(2, 2)] }, "rules[0].tiers[0].hours: inconsistent");
        yield return new(Daily with { Tiers = [new(null, -1)] }, "rules[0].tiers[0].multiplier: out_of_range");
        yield return new(Daily with { Tiers = [new(null, 1.1234567m)] }, "rules[0].tiers[0].multiplier: invalid_format");
        yield return new(Daily with { Span = new(new(7, 0), new(18, 0)) }, "rules[0].span: inconsistent");
        yield return new(Daily with { Basis = OvertimeBasis.Span, AfterHours = null }, "rules[0].span: required");
        yield return new(Daily with { Basis = OvertimeBasis.Span, AfterHours = null, Span = new(new(18, 0), new(7, 0)) }, "rules[0].span.to: inconsistent");
        yield return new(Daily with { Basis = OvertimeBasis.Cycle }, "rules[0].cycle: required");
        yield return new(Daily with { Basis = OvertimeBasis.Cycle, Cycle = new(1, new(2026, 6, 1)) }, "rules[0].cycle.days: out_of_range");
        yield return new(Daily with { Rate = OvertimeRate.RegularRate, Tiers = [] }, "rules[0].rate: inconsistent");
        yield return new(Daily with { Basis = OvertimeBasis.Weekly, Rate = OvertimeRate.RegularRate }, "rules[0].tiers: inconsistent");
        yield return new(Saturday with { Days = [] }, "rules[0].days: required");
        yield return new(Saturday with { Days = [RuleDay.Saturday, RuleDay.Saturday] }, "rules[0].days: inconsistent");
        yield return new(Saturday with { Window = new(new(10, 0), new(9, 0)) }, "rules[0].to: inconsistent");
        yield return new(Night with { Window = new(new(6, 0), new(6, 0)) }, "rules[0].to: inconsistent");
        yield return new(Night with { Percent = null }, "rules[0].percent: required");
        yield return new(Night with { Percent = 0 }, "rules[0].percent: out_of_range");
        yield return new(Night with { Multiplier = 2 }, "rules[0].multiplier: inconsistent");
        yield return new(Night with { Application = ShiftApplication.Replacement, Percent = null }, "rules[0].multiplier: required");
        yield return new(Night with { Application = ShiftApplication.Replacement, Percent = null, Multiplier = 2, AlsoOn = [LoadingHours.Day] }, "rules[0].also_on: inconsistent");
        yield return new(Tool with { Amount = null }, "rules[0].amount: required");
        yield return new(Tool with { Percent = 3 }, "rules[0].percent: inconsistent");
        yield return new(Tool with { Basis = AllowanceBasis.Daily }, "rules[0].all_purpose: inconsistent");
        yield return new(Tool with { Basis = AllowanceBasis.Percentage, AllPurpose = false, Amount = null }, "rules[0].percent: required");
        yield return new(CallOut with { Hours = 25 }, "rules[0].hours: out_of_range");
        yield return new(CallOut with { Days = [] }, "rules[0].days: required");
        yield return new(Casual with { Percent = 1001 }, "rules[0].percent: out_of_range");
        yield return new(Casual with { EmploymentTypes = [] }, "rules[0].employment_types: required");
        yield return new(Casual with { When = new() { CostCodes = [], MinHours = 25 } }, "rules[0].when.cost_codes: required rules[0].when.min_hours: out_of_range");
        yield return new(Casual with { When = new() { Projects = [" "] } }, "rules[0].when.projects[0]: required");
    }

    [TestCaseSource(nameof(Wrong))]
    public void Check_OfARule_NamesWhatIsWrong(PayRule rule, string errors) => Assert.That(Written(PayRuleSetRules.CheckRules([rule])), Is.EqualTo(errors));

    private static IEnumerable<TestCaseData> Pairs()
    {
        yield return new(Daily, Daily with { Name = "Other" }, "rules[1]: inconsistent");
        yield return new(Daily, Daily with { Name = "Other", When = new() { Projects = ["Bridge"] } }, "");
        yield return new(Daily, Daily with { When = new() { Projects = ["Bridge"] } }, "rules[1].name: duplicate");
        yield return new(Saturday, Saturday with { Name = "Other", Days = [RuleDay.Holiday, RuleDay.Saturday] }, "rules[1]: inconsistent");
        yield return new(Saturday with { Window = new(new(8, 0), new(12, 0)) }, Saturday with { Name = "Other", Window = new(new(12, 0), new(0, 0)) }, "");
        yield return new(CallOut, CallOut with { Name = "Other", Days = null }, "rules[1]: inconsistent");
        yield return new(Casual, Casual with { Name = "Other" }, "rules[1]: inconsistent");
        yield return new(Casual, Casual with { Name = "Other", EmploymentTypes = ["seasonal"] }, "");
        yield return new(Night, Night with { Name = "Other" }, "");
    }

    [TestCaseSource(nameof(Pairs))]
    public void Check_OfTwoRules_NamesTheSecondWhereTheyContradict(PayRule one, PayRule other, string errors) =>
        Assert.That(Written(PayRuleSetRules.CheckRules([one, other])), Is.EqualTo(errors));

    [Test]
    public void Check_OfASet_NamesItsOwnMembers()
    {
        Assert.That(PayRuleSetRules.Check(Terms), Is.Empty);
        Assert.That(Written(PayRuleSetRules.Check(Terms with { Code = "a b", Name = null })), Is.EqualTo("code: invalid_format name: required"));
        Assert.That(
            Written(PayRuleSetRules.Check(Terms with { PayGroupId = Guid.Empty, Project = "x", EffectiveFrom = new(1800, 1, 1) })),
            Is.EqualTo("project: inconsistent effective_from: out_of_range"));
        Assert.That(Written(PayRuleSetRules.CheckRules([.. Enumerable.Range(0, 101).Select(at => Night with { Name = $"{at}" })])), Is.EqualTo("rules: too_long"));
    }

    [Test]
    public void References_AreTheCodesWithTheirPaths()
    {
        var casual = Casual with { EarningCode = "casual", When = new() { CostCodes = ["A", "B"], EmploymentTypes = ["seasonal"] } };

        Assert.That((Terms with { Rules = [Daily, casual] }).References.Select(one => $"{one.Path}: {one.Code}"), Is.EqualTo(new[]
        {
            "rules[1].earning_code: casual", "rules[1].when.cost_codes[0]: A", "rules[1].when.cost_codes[1]: B", "rules[1].when.employment_types[0]: seasonal",
            "rules[1].employment_types[0]: casual",
        }));
    }

    private static string Written(IEnumerable<FieldError> errors) => string.Join(' ', errors.Select(error => $"{error.Field}: {error.Code}"));
}
