using System.Net;
using System.Text.Json;
using Payroll.WebApi.FunctionalTests.PayRates;
using Payroll.WebApi.FunctionalTests.PayRates.Imports;
using Payroll.WebApi.FunctionalTests.PayRuns;
using static Payroll.WebApi.FunctionalTests.PayRates.Imports.RateBatches;
using static Payroll.WebApi.FunctionalTests.PayRates.RateBodies;

namespace Payroll.WebApi.FunctionalTests.AuditEvents;

/// <summary>What is noted of pay rates: who changed which, and what of it, but not to what.</summary>
public sealed class PayRateEventTests
{
    private TestTenant tenant = null!;

    private ApiClient Admin => tenant.Admin;

    [SetUp]
    public async Task SetUpAsync() => tenant = await TestTenant.CreateAsync(SharedApi.Host);

    [Test]
    public async Task Rate_SetChangedAndRemoved_IsNotedOnceEach_WithTheKey()
    {
        var rate = await Admin.SetRateAsync();
        await Admin.PatchAsync($"/pay-rates/{rate}", new { amount = 43, effective_to = "2026-12-31" });
        await Admin.PatchAsync($"/pay-rates/{rate}", new { amount = 43.00m, name = " Standard " });
        await Admin.DeleteAsync($"/pay-rates/{rate}");

        var events = await EventsAsync($"?resource_id={rate}");
        var caller = (await Admin.GetAsync("/api-keys")).Json.At("data[0].api_key_id");

        Assert.That(events.Select(Written), Is.EqualTo(new[] { "pay_rate.created", "pay_rate.updated amount, effective_to", "pay_rate.removed" }));
        Assert.That(events.Select(entry => $"{entry.At("resource")} {entry.At("api_key_id")}"), Is.All.EqualTo($"pay_rate {caller}"));
    }

    [Test]
    public async Task Rate_ChangedInEveryMember_NamesThem_WithoutWhatTheySay()
    {
        var jane = await tenant.HireAsync("jane@example.com", ("external_id", "HR-1"));
        var rate = await Admin.SetRateAsync(("amount", 987.25m));

        await Admin.PatchAsync($"/pay-rates/{rate}", new
        {
            effective_to = "2026-08-31",
            effective_from = "2026-08-01",
            hours_per_day = 7.6m,
            amount = 876.125m,
            unit = "day",
            employment_type = "casual",
            project = "Bridge",
            classification = "Foreman",
            employee_external_id = "HR-1",
            external_id = "R-1",
            name = "Other",
        });

        var events = await EventsAsync($"?resource_id={rate}");
        Assert.That(
            events[1].At("details.changed"),
            Is.EqualTo("external_id, name, employee_id, classification, project, employment_type, unit, amount, hours_per_day, effective_from, effective_to"));
        foreach (var value in new[] { "987.25", "876.125", "Foreman", jane, "2026-08-01" })
            Assert.That(string.Concat(events.Select(entry => entry.GetProperty("details").GetRawText())), Does.Not.Contain(value));
    }

    [Test]
    public async Task Refusal_IsNotNoted()
    {
        var used = await Admin.SetRateAsync(("external_id", "R-1"));
        await Admin.UseRateAsync(used, "2026-07-31");
        var other = await Admin.SetRateAsync(("classification", "Foreman"));
        var before = (await EventsAsync()).Count;

        var answers = new[]
        {
            await Admin.PostAsync("/pay-rates", Rate()),
            await Admin.PostAsync("/pay-rates", Rate(("classification", "Painter"), ("external_id", "R-1"))),
            await Admin.PatchAsync($"/pay-rates/{used}", new { amount = 43 }),
            await Admin.PatchAsync($"/pay-rates/{other}", new { classification = "Rigger" }),
            await Admin.PatchAsync($"/pay-rates/{other}", new { external_id = "R-1" }),
            await Admin.DeleteAsync($"/pay-rates/{used}"),
        };

        Assert.That(answers.Select(answer => answer.Status), Is.All.EqualTo(HttpStatusCode.Conflict));
        Assert.That(await EventsAsync(), Has.Count.EqualTo(before));
    }

    [Test]
    public async Task Batch_NotesEachRateThatIsMadeOrChanged()
    {
        await Admin.ImportRatesAsync(NewRate("R-1"), NewRate("R-2", ("classification", "Foreman")));
        var before = (await EventsAsync()).Count;

        var answer = await Admin.ImportRatesAsync(
            Item("R-1", ("effective_to", "2026-07-31")), NewRate("R-2", ("classification", "Foreman")), NewRate("R-3", ("effective_from", "2026-08-01"), ("amount", 45)));

        Assert.That(answer.Statuses(), Is.EqualTo("updated, unchanged, created"), answer.Text);
        var ids = answer.Json.GetProperty("results").EnumerateArray().Select(result => result.At("pay_rate_id")).ToList();
        Assert.That(
            (await EventsAsync()).Skip(before).Select(entry => $"{ids.IndexOf(entry.At("resource_id"))} {Written(entry)}"),
            Is.EqualTo(new[] { "0 pay_rate.updated effective_to", "2 pay_rate.created" }));
    }

    [Test]
    public async Task Batch_ThatOnlyMakesRates_IsNotedInAChainThatHolds()
    {
        // So many that their events are written in bulk.
        var rates = Enumerable.Range(0, 250).Select(number => NewRate($"R-{number}", ("classification", $"Trade {number}"))).ToArray<object>();

        await Admin.ImportRatesAsync(rates);
        await Admin.ImportRatesAsync(rates);

        var noted = (await EventsAsync("?action=pay_rate.created")).ConvertAll(entry => entry.At("resource_id"));
        Assert.That(noted, Is.EquivalentTo((await Admin.AllAsync("/pay-rates")).Select(rate => rate.At("pay_rate_id"))));
        var verified = await Admin.GetAsync("/audit/verify");
        Assert.That((noted.Count, verified.Json.At("valid"), verified.Json.At("checked")), Is.EqualTo((250, "true", "254")), verified.Text);
    }

    [TestCase("dry_run", 0)]
    [TestCase("atomic", 0)]
    [TestCase("partial", 2)]
    public async Task Batch_WithARefusedItem_NotesWhatItWrites(string mode, int noted)
    {
        await Admin.ImportRatesAsync(NewRate("R-1"));
        var before = (await EventsAsync()).Count;

        var answer = await Admin.ImportRatesAsync(mode, Item("R-1", ("amount", 43)), NewRate("R-2", ("classification", "Foreman")), NewRate("R-3", ("amount", -1)));

        Assert.That(answer.Statuses(), Does.EndWith("rejected"), answer.Text);
        Assert.That(await EventsAsync(), Has.Count.EqualTo(before + noted));
    }

    [Test]
    public async Task Employee_RemovedWithTheirOwnRates_IsOneEvent()
    {
        var jane = await tenant.HireAsync();
        var own = await Admin.SetRateAsync(("employee_id", jane));

        await Admin.DeleteAsync($"/employees/{jane}");

        Assert.That((await EventsAsync($"?resource_id={own}")).Select(Written), Is.EqualTo(new[] { "pay_rate.created" }));
        Assert.That((await EventsAsync())[^1].At("action"), Is.EqualTo("employee.removed"));
    }

    private Task<List<JsonElement>> EventsAsync(string filter = "") => Admin.AllAsync("/audit-events" + filter);

    private static string Written(JsonElement entry) =>
        string.Join(' ', entry.GetProperty("details").EnumerateObject().Select(detail => detail.Value.GetString()).Prepend(entry.At("action")));
}
