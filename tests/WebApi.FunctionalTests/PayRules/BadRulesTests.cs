using System.Net;
using Payroll.WebApi.FunctionalTests.PayRuns;
using static Payroll.WebApi.FunctionalTests.PayRules.RuleBodies;

namespace Payroll.WebApi.FunctionalTests.PayRules;

/// <summary>What is wrong with rules is refused with its path, all of it at once, and nothing is written.</summary>
public sealed class BadRulesTests
{
    private TestTenant company = null!;

    private ApiClient Admin => company.Admin;

    [OneTimeSetUp]
    public async Task SetUpAsync() => company = await TestTenant.CreateAsync(SharedApi.Host);

    private static IEnumerable<TestCaseData> Wrong()
    {
        // Of the set.
        yield return new("""{"rules":[]}""", "code: required name: required effective_from: required");
        yield return new("""{"code":"a b","name":"x","effective_from":"2026-07-01","rules":{}}""", "code: invalid_format rules: invalid_type");
        yield return new(Set(DailyOvertime, ("pay_group", "engineering"), ("project", "x")), "project: inconsistent");
        yield return new(Set(DailyOvertime, ("pay_group", "nowhere")), "pay_group: unknown_reference");
        yield return new(Set(DailyOvertime, ("last_used_on", "2026-07-01")), "last_used_on: unknown_member");
        yield return new(Set(DailyOvertime, ("effective_from", "1800-01-01")), "effective_from: out_of_range");

        // Of the type.
        yield return new(Set("""{"name":"x"}"""), "rules[0].type: required");
        yield return new(Set($$"""{{DailyOvertime}},{"type":"bonus","name":"x"}"""), "rules[1].type: invalid_format");
        yield return new(Set("""{"type":1,"name":"x"}"""), "rules[0].type: invalid_type");
        yield return new(Set("""{"type":null,"name":"x"}"""), "rules[0].type: invalid_type");
        yield return new(Set("""3,null,"x" """), "rules[0]: invalid_type rules[1]: required rules[2]: invalid_type");
        yield return new(Set("""{"type":"day","name":"x","days":["sunday"],"tiers":[{"multiplier":2}],"percent":3}"""), "rules[0].percent: unknown_member");

        // Of each type.
        yield return new(Set("""{"type":"overtime"}"""), "rules[0].name: required rules[0].basis: required");
        yield return new(Set("""{"type":"overtime","name":"x","basis":"monthly","after_hours":"8","tiers":[{"multiplier":0.5}]}"""),
            "rules[0].basis: invalid_format rules[0].after_hours: invalid_type rules[0].tiers[0].multiplier: out_of_range");
        yield return new(Set("""{"type":"overtime","name":"x","basis":"daily","after_hours":25,"tiers":[{"multiplier":2},{"multiplier":2}]}"""),
            "rules[0].after_hours: out_of_range rules[0].tiers[0].hours: required");
        yield return new(Set("""{"type":"overtime","name":"x","basis":"daily","tiers":[{"hours":2,"multiplier":2}]}"""), "rules[0].after_hours: required rules[0].tiers[0].hours: inconsistent");
        yield return new(Set("""{"type":"overtime","name":"x","basis":"daily","after_hours":8}"""), "rules[0].tiers: required");
        yield return new(Set("""{"type":"overtime","name":"x","basis":"span","tiers":[{"multiplier":2}]}"""), "rules[0].span: required");
        yield return new(Set("""{"type":"overtime","name":"x","basis":"span","span":{"from":"7:00"},"tiers":[{"multiplier":2}]}"""), "rules[0].span.from: invalid_format rules[0].span.to: required");
        yield return new(Set("""{"type":"overtime","name":"x","basis":"cycle","after_hours":76,"cycle":{"days":1},"tiers":[{"multiplier":2}]}"""), "rules[0].cycle.days: out_of_range rules[0].cycle.anchor_date: required");
        yield return new(Set("""{"type":"overtime","name":"x","basis":"daily","after_hours":8,"rate":"regular_rate","tiers":[{"multiplier":2}]}"""), "rules[0].rate: inconsistent rules[0].tiers: inconsistent");
        yield return new(Set("""{"type":"day","name":"x","days":[],"tiers":[]}"""), "rules[0].days: required rules[0].tiers: required");
        yield return new(Set("""{"type":"day","name":"x","days":["sunday","someday"],"tiers":[{"multiplier":1.1234567}]}"""), "rules[0].days[1]: invalid_format rules[0].tiers[0].multiplier: invalid_format");
        yield return new(Set("""{"type":"day","name":"x","days":["sunday","sunday"],"from":"10:00","to":"09:00","tiers":[{"multiplier":2}]}"""), "rules[0].days: inconsistent rules[0].to: inconsistent");
        yield return new(Set("""{"type":"shift","name":"x","from":"25:00","to":"06:00","application":"both"}"""), "rules[0].from: invalid_format rules[0].application: invalid_format");
        yield return new(Set("""{"type":"shift","name":"x","from":"18:00","to":"06:00","application":"loading","multiplier":2}"""), "rules[0].percent: required rules[0].multiplier: inconsistent");
        yield return new(Set("""{"type":"shift","name":"x","from":"18:00","to":"18:00","application":"replacement","multiplier":2,"also_on":["day"]}"""), "rules[0].to: inconsistent rules[0].also_on: inconsistent");
        yield return new(Set("""{"type":"allowance","name":"x","basis":"daily","percent":3,"all_purpose":true}"""), "rules[0].amount: required rules[0].percent: inconsistent rules[0].all_purpose: inconsistent");
        yield return new(Set("""{"type":"allowance","name":"x","basis":"daily","amount":-1}"""), "rules[0].amount: out_of_range");
        yield return new(Set("""{"type":"minimum_engagement","name":"x","hours":25,"days":[],"top_up":"second"}"""), "rules[0].hours: out_of_range rules[0].days: required rules[0].top_up: invalid_format");
        yield return new(Set("""{"type":"minimum_engagement","name":"x","hours":0.33}"""), "rules[0].hours: invalid_format");
        yield return new(Set("""{"type":"casual_loading","name":"x","percent":0,"employment_types":[]}"""), "rules[0].percent: out_of_range rules[0].employment_types: required");

        // Of what rules name, and of rules that contradict each other.
        yield return new(Set("""{"type":"casual_loading","name":"x","percent":5,"employment_types":["casual","pirate"],"earning_code":"gold","when":{"cost_codes":["SEA"],"employment_types":["mate"]}}"""),
            "rules[0].earning_code: unknown_reference rules[0].when.cost_codes[0]: unknown_reference rules[0].when.employment_types[0]: unknown_reference rules[0].employment_types[1]: unknown_reference");
        yield return new(Set("""{"type":"allowance","name":"x","basis":"daily","amount":2,"when":{"min_hours":25,"weather":"wet"}}"""), "rules[0].when.min_hours: out_of_range rules[0].when.weather: unknown_member");
        yield return new(Set("""{"type":"allowance","name":"x","basis":"daily","amount":2,"when":{"cost_codes":[]}}"""), "rules[0].when.cost_codes: required");
        yield return new(Set($"{DailyOvertime},{DailyOvertime}"), "rules[1].name: duplicate rules[1]: inconsistent");
    }

    [TestCaseSource(nameof(Wrong))]
    public async Task Create_WithSomethingWrong_NamesAllOfIt(string body, string errors)
    {
        var answer = await Admin.PostAsync("/pay-rules", body);

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest), answer.Text);
        Assert.That(answer.Errors.Select(error => error.Replace(" ", "", StringComparison.Ordinal)), Is.EquivalentTo(errors.Replace(": ", ":", StringComparison.Ordinal).Split(' ')), answer.Text);
        Assert.That((await Admin.GetAsync("/pay-rules")).Json.GetProperty("data").GetArrayLength(), Is.Zero);
    }

    [Test]
    public async Task ErrorsOfFormAndOfMeaning_ComeTogether()
    {
        var answer = await Admin.PostAsync("/pay-rules", Set("""{"type":"overtime","name":"a","basis":"daily","tiers":[{"multiplier":2}]},{"type":"shift","name":"b"},{"type":"nothing"}"""));

        Assert.That(answer.Errors, Is.EquivalentTo(new[]
        {
            "rules[0].after_hours: required", "rules[1].from: required", "rules[1].to: required", "rules[1].application: required", "rules[2].type: invalid_format",
        }));
    }

    [TestCase("""{"rules":[{"type":"day","name":"x","days":["sunday"],"tiers":[{"multiplier":20}]}]}""", "rules[0].tiers[0].multiplier: out_of_range")]
    [TestCase("""{"rules":null}""", "rules: required")]
    [TestCase("""{"code":"other"}""", "code: unknown_member")]
    [TestCase("""{"pay_group":"nowhere"}""", "pay_group: unknown_reference")]
    [TestCase("""{"rules":[{"type":"casual_loading","name":"x","percent":5,"employment_types":["pirate"]}]}""", "rules[0].employment_types[0]: unknown_reference")]
    public async Task Update_WithSomethingWrong_NamesIt(string body, string errors)
    {
        var other = (await TestTenant.CreateAsync(SharedApi.Host)).Admin;
        var path = $"/pay-rules/{await other.SetRulesAsync()}";

        var answer = await other.SendAsync(HttpMethod.Patch, path, body);

        Assert.That((answer.Status, string.Join(' ', answer.Errors)), Is.EqualTo((HttpStatusCode.BadRequest, errors)), answer.Text);
        Assert.That((await other.GetAsync(path)).Json.At("version"), Is.EqualTo("1"));
    }
}
