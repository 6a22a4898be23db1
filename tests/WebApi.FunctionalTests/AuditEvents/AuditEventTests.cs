using System.Globalization;
using System.Net;
using System.Text.Json;
using Payroll.Domain.AuditEvents;
using Payroll.WebApi.FunctionalTests.PayRuns;

namespace Payroll.WebApi.FunctionalTests.AuditEvents;

/// <summary>What is noted, and what is not.</summary>
public sealed class AuditEventTests
{
    private TestTenant tenant = null!;

    [SetUp]
    public async Task SetUpAsync() => tenant = await TestTenant.CreateAsync(SharedApi.Host);

    [Test]
    public async Task NewOrganization_BeginsItsChain_WithItselfAndItsFirstKey()
    {
        var events = await (await SharedApi.Host.NewOrganizationAsync()).AllAsync("/audit-events");

        Assert.That(events.Select(entry => entry.At("action")), Is.EqualTo(new[] { "organization.created", "api_key.created" }));
        Assert.That(events.Select(entry => entry.At("sequence")), Is.EqualTo(new[] { "1", "2" }));
        Assert.That(events.Select(entry => entry.GetProperty("api_key_id").ValueKind), Is.All.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public async Task Keys_CreatedChangedAndRevoked_AreNotedOnceEach()
    {
        var key = (await tenant.Admin.PostAsync("/api-keys", new { name = "Reader", preset = "read_only" })).Json.At("api_key_id");
        await tenant.Admin.PatchAsync($"/api-keys/{key}", new { name = "Other", tier = "enterprise", limits = new[] { new { @class = "read", window_seconds = 60, limit = 1500 } } });
        await tenant.Admin.PatchAsync($"/api-keys/{key}", new { name = "Other" });
        await tenant.Admin.PostAsync($"/api-keys/{key}/revoke");
        await tenant.Admin.PostAsync($"/api-keys/{key}/revoke");

        var events = await EventsAsync($"?resource_id={key}");

        Assert.That(events.Select(entry => entry.At("action")), Is.EqualTo(new[] { "api_key.created", "api_key.updated", "api_key.revoked" }));
        Assert.That(events[0].GetProperty("details").At("scopes"), Does.StartWith("read:employees read:pay-groups"));
        Assert.That(events[1].GetProperty("details").At("name"), Is.EqualTo("Other"));
        Assert.That(events[1].GetProperty("details").At("tier"), Is.EqualTo("enterprise"));
        Assert.That(events[1].GetProperty("details").At("limits"), Is.EqualTo("read/60=1500"));
    }

    [Test]
    public async Task PayRun_IsNotedAtEachStep_WithTheKeyThatTookIt()
    {
        var run = await tenant.OpenRunAsync();
        await tenant.BringToAsync(run, "approved");
        await tenant.Admin.ActAsync(run, "reopen");
        await tenant.BringToAsync(run, "paid");
        var cancelled = await tenant.Admin.MakeAsync("/pay-runs", new { pay_group = TestTenant.PayGroup, type = "regular" }, "pay_run_id");
        await tenant.Admin.ActAsync(cancelled, "cancel");

        var events = await EventsAsync($"?resource_id={run}");
        var others = await EventsAsync($"?resource_id={cancelled}");
        var caller = (await tenant.Admin.GetAsync("/api-keys")).Json.GetProperty("data")[0].At("api_key_id");

        Assert.That(events.Select(entry => entry.At("action")), Is.EqualTo(
            new[] { "pay_run.created", "pay_run.approved", "pay_run.reopened", "pay_run.approved", "pay_run.submitted", "pay_run.paid" }));
        Assert.That(others.Select(entry => entry.At("action")), Is.EqualTo(new[] { "pay_run.created", "pay_run.cancelled" }));
        Assert.That(events.Select(entry => entry.At("api_key_id")), Is.All.EqualTo(caller));
    }

    [Test]
    public async Task BankAccount_SetChangedAndCleared_IsNotedWithoutTheNumber()
    {
        var jane = await tenant.HireAsync("jane.doe@example.com", ("bank_account", Account("000123456789")));
        await tenant.Admin.PatchAsync($"/employees/{jane}", new { bank_account = Account("000123456789") });
        await tenant.Admin.PatchAsync($"/employees/{jane}", new { bank_account = Account("000987654321") });
        await tenant.Admin.PatchAsync($"/employees/{jane}", new { last_name = "Roe" });
        await tenant.Admin.PatchAsync($"/employees/{jane}", "{\"bank_account\": null}");

        var events = await EventsAsync($"?resource_id={jane}");

        Assert.That(events.Select(entry => entry.At("action")), Is.EqualTo(Enumerable.Repeat("employee.bank_account_changed", 3)));
        Assert.That(events.Select(entry => entry.At("details")), Is.All.EqualTo("{}"));
        Assert.That(string.Concat(events.Select(entry => entry.GetRawText())), Does.Not.Contain("123456789").And.Not.Contain("987654321"));
    }

    [Test]
    public async Task EmployeeWithoutPay_RemovedForGood_LeavesTheEvent()
    {
        var jane = await tenant.HireAsync();
        await tenant.Admin.DeleteAsync($"/employees/{jane}");

        Assert.That((await EventsAsync($"?resource_id={jane}")).Single().At("action"), Is.EqualTo("employee.removed"));
    }

    [Test]
    public async Task PayGivenInARun_IsNotedWithTheEmployee_WheneverItChanges()
    {
        var jane = await tenant.HireAsync();
        var run = await tenant.OpenRunAsync();
        foreach (var gross in new[] { 1000, 1000, 2000 })
        {
            var answer = await tenant.Admin.PutAsync($"/pay-runs/{run}/inputs/{jane}", new { hours_worked = 80, gross_pay = gross });
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Text);
        }

        await tenant.Admin.DeleteAsync($"/pay-runs/{run}/inputs/{jane}");

        var events = await EventsAsync($"?resource_id={run}&action=pay_run.input_changed");

        Assert.That(events.Select(entry => entry.GetProperty("details").At("employee_id")), Is.EqualTo(new[] { jane, jane, jane }));
    }

    [Test]
    public async Task Refusal_LeavesNoEvent()
    {
        var run = await tenant.OpenRunAsync();
        var before = (await EventsAsync()).Count;

        await tenant.Admin.PostAsync("/api-keys", new { name = "Reader", preset = "none" });
        await tenant.Admin.ActAsync(run, "approve");
        await tenant.Admin.PutAsync("/organizations/current", new { name = "" });

        Assert.That(await EventsAsync(), Has.Count.EqualTo(before));
    }

    [Test]
    public async Task List_PagesAndFilters()
    {
        // Beside the organization, its first key, its schedule and its pay group.
        for (var i = 0; i < 3; i++) await tenant.Admin.PostAsync("/api-keys", new { name = $"Key {i}", preset = "read_only" });

        var paged = await tenant.Admin.AllAsync("/audit-events", limit: 2);
        var created = await EventsAsync("?action=api_key.created");
        var moment = Uri.EscapeDataString(created[^1].At("at"));

        Assert.That(paged.Select(entry => entry.At("sequence")), Is.EqualTo(Enumerable.Range(1, 7).Select(number => number.ToString(CultureInfo.InvariantCulture))));
        Assert.That(created, Has.Count.EqualTo(4));
        Assert.That(await EventsAsync($"?to={moment}"), Has.Count.LessThan(7));
        Assert.That((await EventsAsync($"?from={moment}"))[^1].At("sequence"), Is.EqualTo("7"));
        Assert.That((await tenant.Admin.GetAsync("/audit-events?cursor=eA")).Status, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task Events_WantTheirScope_AndStayWithinTheOrganization()
    {
        var reader = SharedApi.Host.Client((await tenant.Admin.PostAsync("/api-keys", new { name = "Reader", preset = "read_only" })).Json.At("key"));
        var neighbour = await SharedApi.Host.NewOrganizationAsync();

        Assert.That((await reader.GetAsync("/audit-events")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await reader.GetAsync("/audit/verify")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await neighbour.GetAsync("/audit-events")).Json.GetProperty("data").GetArrayLength(), Is.EqualTo(2));
    }

    [Test]
    public async Task TwentyAtOnce_FormOneChain()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => tenant.Admin.PostAsync("/api-keys", new { name = $"Key {i}", preset = "read_only" })));

        var verified = (await tenant.Admin.GetAsync("/audit/verify")).Json;

        Assert.That((verified.GetProperty("valid").GetBoolean(), verified.GetProperty("checked").GetInt32()), Is.EqualTo((true, 24)));
        Assert.That(verified.GetProperty("head").GetProperty("sequence").GetInt32(), Is.EqualTo(24));
    }

    [Test]
    public void Page_SaysWhenEachActionIsNoted()
    {
        var page = File.ReadAllText(Sources.PathOf("docs", "audit.md"));

        foreach (var action in typeof(AuditActions).GetFields().Select(field => (string)field.GetValue(null)!)) Assert.That(page, Does.Contain($"`{action}`"));
    }

    private Task<List<JsonElement>> EventsAsync(string filter = "") => tenant.Admin.AllAsync("/audit-events" + filter);

    private static object Account(string number) => new { account_number = number, routing_number = "021000021", account_type = "checking" };
}
