using System.Net;
using System.Text.Json.Nodes;
using Payroll.WebApi.FunctionalTests.PayRuns;
using static Payroll.WebApi.FunctionalTests.PayRules.RuleBodies;

namespace Payroll.WebApi.FunctionalTests.PayRules;

[SetCulture("de-DE")]
public sealed class PayRulesTests
{
    private static readonly string Sample = File.ReadAllText(Sources.PathOf("docs", "samples", "pay-rules.json"));

    private TestTenant company = null!;

    private ApiClient Admin => company.Admin;

    [SetUp]
    public async Task SetUpAsync() => company = await TestTenant.CreateAsync(SharedApi.Host);

    [Test]
    public async Task TheSample_ComesBackAsItWasGiven_AndMayBeSentAgain()
    {
        await Admin.MakeAsync("/pay-groups", TestTenant.Group("site"), "pay_group_id");
        await Admin.MakeAsync("/cost-codes", new { code = "SITE", name = "Site" }, "cost_code_id");

        var created = await Admin.PostAsync("/pay-rules", Sample);
        var path = $"/pay-rules/{created.Json.At("pay_rule_id")}";
        var read = await Admin.GetAsync(path);
        var again = await Admin.SendAsync(HttpMethod.Patch, path, $$"""{"rules":{{read.Json.GetProperty("rules").GetRawText()}}}""");

        Assert.That(created.Status, Is.EqualTo(HttpStatusCode.Created), created.Text);
        Assert.That((created.Headers["Location"], created.Headers["ETag"]), Is.EqualTo(($"/api/v1{path}", "\"1\"")));
        Assert.That((read.Text, read.Json.At("pay_group"), read.Json.At("last_used_on")), Is.EqualTo((created.Text, "site", "null")));
        var (given, kept) = (JsonNode.Parse(Sample)!["rules"]!.AsArray(), JsonNode.Parse(read.Text)!["rules"]!.AsArray());
        Assert.That(kept.Select(rule => rule!.AsObject().First().Key), Is.All.EqualTo("type"));
        Assert.That(kept, Has.Count.EqualTo(given.Count));
        for (var at = 0; at < given.Count; at++) AssertHolds(kept[at]!, given[at]!, $"rules[{at}]");
        Assert.That((again.Status, again.Json.At("version")), Is.EqualTo((HttpStatusCode.OK, "1")), again.Text);
    }

    [Test]
    public async Task EveryMember_ComesBackAsItWasGiven()
    {
        await Admin.MakeAsync("/cost-codes", new { code = "SITE", name = "Site" }, "cost_code_id");
        var rules = """
            [{"type":"overtime","name":"Span","basis":"span","span":{"from":"06:30","to":"18:00"},"tiers":[{"multiplier":1.5}],"earning_code":"overtime",
              "when":{"cost_codes":["SITE"],"classifications":["Rigger"],"projects":["Bridge"],"employment_types":["casual"],"min_hours":2.5}},
             {"type":"overtime","name":"Cycle","basis":"cycle","after_hours":76,"cycle":{"days":14,"anchor_date":"2026-06-01"},"tiers":[{"multiplier":1.123456}]},
             {"type":"overtime","name":"Regular","basis":"weekly","after_hours":40,"rate":"regular_rate"},
             {"type":"day","name":"Evening","days":["friday","holiday"],"from":"18:00","to":"00:00","tiers":[{"multiplier":1.25}],"counts_towards_weekly":true},
             {"type":"shift","name":"Early","from":"04:00","to":"07:00","match":"shift_start","application":"replacement","multiplier":1.3},
             {"type":"shift","name":"Night","from":"22:00","to":"06:00","application":"loading","percent":12.5,"also_on":["overtime","day"]},
             {"type":"allowance","name":"Share","basis":"percentage","percent":3},
             {"type":"allowance","name":"Distance","basis":"distance","amount":0.98},
             {"type":"minimum_engagement","name":"Call-out","hours":3,"top_up":"first"},
             {"name":"Casual","percent":25,"employment_types":["casual"],"type":"casual_loading"}]
            """;

        var created = await Admin.PostAsync("/pay-rules", $$"""{"code":"all","name":"All","project":"Bridge","effective_from":"2026-07-01","rules":{{rules}}}""");

        Assert.That(created.Status, Is.EqualTo(HttpStatusCode.Created), created.Text);
        var kept = JsonNode.Parse((await Admin.GetAsync($"/pay-rules/{created.Json.At("pay_rule_id")}")).Text)!;
        var given = JsonNode.Parse(rules)!.AsArray();
        for (var at = 0; at < given.Count; at++) AssertHolds(kept["rules"]![at]!, given[at]!, $"rules[{at}]");
        Assert.That(kept["project"]!.GetValue<string>(), Is.EqualTo("Bridge"));
    }

    [Test]
    public async Task List_FindsByCodeGroupProjectAndDay()
    {
        var first = await Admin.SetRulesAsync();
        var second = await Admin.SetRulesAsync(("effective_from", "2026-10-01"));
        var group = await Admin.SetRulesAsync(("code", "group"), ("pay_group", TestTenant.PayGroup));
        var project = await Admin.SetRulesAsync(("code", "bridge"), ("project", "Bridge"), ("effective_from", "2026-08-01"));

        foreach (var (query, expected) in new (string, string[])[]
        {
            ("", [first, second, group, project]), ("?code=on-site", [first, second]), ("?code=other", []), ($"?pay_group={TestTenant.PayGroup}", [group]), ("?project=Bridge", [project]),
            ("?on=2026-06-30", []), ("?on=2026-07-31", [first, group]), ("?on=2026-10-01", [second, group, project]), ("?on=2026-10-01&code=on-site", [second]),
        })
        {
            var found = await Admin.GetAsync($"/pay-rules{query}");
            Assert.That(found.Json.GetProperty("data").EnumerateArray().Select(set => set.At("pay_rule_id")), Is.EqualTo(expected), query);
        }
    }

    [Test]
    public async Task Patch_ReplacesTheRules_AndRaisesTheVersion()
    {
        var path = $"/pay-rules/{await Admin.SetRulesAsync()}";

        var changed = await Admin.SendAsync(HttpMethod.Patch, path, """{"name":"Other","rules":[],"pay_group":"engineering","effective_from":"2026-08-01"}""", ("If-Match", "\"1\""));
        var late = await Admin.SendAsync(HttpMethod.Patch, path, """{"name":"Late"}""", ("If-Match", "\"1\""));

        Assert.That((changed.Status, changed.Headers["ETag"]), Is.EqualTo((HttpStatusCode.OK, "\"2\"")), changed.Text);
        Assert.That((changed.Json.At("name"), changed.Json.At("pay_group"), changed.Json.At("effective_from"), changed.Json.GetProperty("rules").GetArrayLength()),
            Is.EqualTo(("Other", "engineering", "2026-08-01", 0)));
        Assert.That(late.Code, Is.EqualTo("version_mismatch"));
        Assert.That((await Admin.DeleteAsync(path)).Status, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await Admin.GetAsync(path)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [TestCase("""{"code":"other"}""", "scope")]
    [TestCase("""{"project":"Bridge"}""", "code")]
    public async Task ASecondSet_ForTheSameOnTheSameDay_IsRefused(string changes, string why)
    {
        var id = await Admin.SetRulesAsync();

        var second = await Admin.PostAsync("/pay-rules", Set(DailyOvertime, [.. JsonNode.Parse(changes)!.AsObject().Select(member => (member.Key, (object?)member.Value!.GetValue<string>()))]));

        Assert.That((second.Status, second.Code, second.Json.At("conflicts_with")), Is.EqualTo((HttpStatusCode.Conflict, "pay_rule_already_exists", id)), second.Text);
        Assert.That(second.Detail, Does.Contain(why == "scope" ? "for the same" : "has a version"));
    }

    [Test]
    public async Task AUsedSet_ChangesItsNameOnly_AndKeepsItsDays()
    {
        var id = await Admin.SetRulesAsync();
        await Admin.UseRulesAsync(id, "2026-07-10");
        var other = await Admin.SetRulesAsync(("effective_from", "2026-07-20"));

        Assert.That((await Admin.PatchAsync($"/pay-rules/{id}", new { name = "Other" })).Json.At("version"), Is.EqualTo("2"));
        foreach (var refused in new[]
        {
            await Admin.SendAsync(HttpMethod.Patch, $"/pay-rules/{id}", """{"rules":[]}"""),
            await Admin.SendAsync(HttpMethod.Patch, $"/pay-rules/{id}", """{"project":"Bridge"}"""),
            await Admin.DeleteAsync($"/pay-rules/{id}"),
            await Admin.PostAsync("/pay-rules", Set(DailyOvertime, ("effective_from", "2026-07-10"))),
            await Admin.SendAsync(HttpMethod.Patch, $"/pay-rules/{other}", """{"effective_from":"2026-07-02"}"""),
        })
        {
            Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.Conflict, "pay_rule_in_use")), refused.Text);
            Assert.That(refused.Detail, Does.Contain("2026-07-10"));
        }

        Assert.That((await Admin.GetAsync($"/pay-rules/{id}")).Json.At("last_used_on"), Is.EqualTo("2026-07-10"));
        Assert.That((await Admin.PostAsync("/pay-rules", Set(DailyOvertime, ("effective_from", "2026-07-11")))).Status, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task WhatRulesName_IsNotRemoved()
    {
        await Admin.MakeAsync("/cost-codes", new { code = "SITE", name = "Site" }, "cost_code_id");
        await Admin.MakeAsync("/earning-codes", new { code = "tools", name = "Tools", kind = "allowance" }, "earning_code_id");
        await Admin.MakeAsync("/employment-types", new { code = "seasonal", name = "Seasonal", tax_treatment = "employee" }, "employment_type_id");
        await Admin.MakeAsync("/pay-groups", TestTenant.Group("site"), "pay_group_id");
        var rules = await Admin.MakeAsync("/pay-rules", Set(
            """{"type":"allowance","name":"Tool","basis":"daily","amount":2,"earning_code":"tools","when":{"cost_codes":["SITE"],"employment_types":["seasonal"]}}""", ("pay_group", "site")), "pay_rule_id");
        string[] paths = ["/cost-codes/SITE", "/earning-codes/tools", "/employment-types/seasonal", "/pay-groups/site"];

        foreach (var path in paths) Assert.That((await Admin.DeleteAsync(path)).Code, Is.EqualTo("in_use"), path);
        await Admin.DeleteAsync($"/pay-rules/{rules}");
        foreach (var path in paths) Assert.That((await Admin.DeleteAsync(path)).Status, Is.EqualTo(HttpStatusCode.NoContent), path);
    }

    [Test]
    public async Task ARetiredCode_StaysInItsRules_AndNoNewRuleTakesIt()
    {
        await Admin.MakeAsync("/cost-codes", new { code = "SITE", name = "Site" }, "cost_code_id");
        const string Rule = """{"type":"allowance","name":"Travel","basis":"daily","amount":2,"when":{"cost_codes":["SITE"]}}""";
        var id = await Admin.MakeAsync("/pay-rules", Set(Rule), "pay_rule_id");
        await Admin.PatchAsync("/cost-codes/SITE", new { status = "retired" });

        var kept = await Admin.SendAsync(HttpMethod.Patch, $"/pay-rules/{id}", $$"""{"rules":[{{Rule}},{{DailyOvertime}}]}""");
        var added = await Admin.PostAsync("/pay-rules", Set(Rule, ("effective_from", "2027-01-01")));

        Assert.That(kept.Status, Is.EqualTo(HttpStatusCode.OK), kept.Text);
        Assert.That(added.Errors, Is.EqualTo(new[] { "rules[0].when.cost_codes[0]: inconsistent" }));
    }

    [Test]
    public async Task OtherOrganizations_SeeNothingOfThem_AndHaveTheirOwn()
    {
        var path = $"/pay-rules/{await Admin.SetRulesAsync()}";
        var other = (await TestTenant.CreateAsync(SharedApi.Host)).Admin;

        Assert.That((await other.GetAsync(path)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await other.PatchAsync(path, new { name = "Mine" })).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await other.DeleteAsync(path)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await other.GetAsync("/pay-rules")).Json.GetProperty("data").GetArrayLength(), Is.Zero);
        await other.SetRulesAsync();
    }

    [Test]
    public async Task WithoutTheScope_ItIsForbidden()
    {
        var path = $"/pay-rules/{await Admin.SetRulesAsync()}";
        var reader = SharedApi.Host.Client((await Admin.PostAsync("/api-keys", new { name = "Reader", scopes = new[] { "read:pay-rates" } })).Json.At("key"));

        Assert.That((await reader.GetAsync(path)).Status, Is.EqualTo(HttpStatusCode.OK));
        foreach (var refused in new[] { await reader.PostAsync("/pay-rules", Set()), await reader.PatchAsync(path, new { name = "x" }), await reader.DeleteAsync(path) })
            Assert.That(refused.Code, Is.EqualTo("insufficient_scope"));
    }

    // All that was given is there, with the same value; members that were not are there beside it.
    private static void AssertHolds(JsonNode kept, JsonNode given, string path)
    {
        if (given is JsonObject members)
            foreach (var (name, value) in members) AssertHolds(kept[name] ?? throw new AssertionException($"{path}.{name} is missing."), value!, $"{path}.{name}");
        else if (given is JsonArray items && kept is JsonArray others && items.Count == others.Count)
            for (var at = 0; at < items.Count; at++) AssertHolds(others[at]!, items[at]!, $"{path}[{at}]");
        else Assert.That(JsonNode.DeepEquals(kept, given), Is.True, $"{path}: {kept.ToJsonString()} for {given.ToJsonString()}");
    }
}
