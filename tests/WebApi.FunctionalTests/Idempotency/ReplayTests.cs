using System.Net;
using System.Text.Json;
using Payroll.WebApi.FunctionalTests.PayRates;
using Payroll.WebApi.FunctionalTests.PayRuns;
using Payroll.WebApi.FunctionalTests.RequestReading;
using Payroll.WebApi.FunctionalTests.Timesheets;

namespace Payroll.WebApi.FunctionalTests.Idempotency;

/// <summary>A request that is sent twice under one key is done once, and answered the same.</summary>
public sealed class ReplayTests
{
    private TestTenant tenant = null!;

    [SetUp]
    public async Task SetUpAsync() => tenant = await TestTenant.CreateAsync(SharedApi.Host, "AU", "AUD", "Australia/Sydney");

    private static IEnumerable<TestCaseData> Creations()
    {
        yield return Case("/pay-schedules", TestTenant.Schedule("other"));
        yield return Case("/pay-groups", TestTenant.Group("other", "US"));
        yield return Case("/employment-types", new { code = "seasonal", name = "Seasonal" });
        yield return Case("/earning-codes", new { code = "tool_money", name = "Tools", kind = "allowance" });
        yield return Case("/cost-codes", new { code = "roof", name = "Roof" });
        yield return Case("/holidays", new { date = "2026-12-25", name = "Christmas Day", pay_group = TestTenant.PayGroup });
        yield return Case("/employees", Person());
        yield return Case("/pay-rates", RateBodies.Rate(("external_id", "R-1")));
        yield return Case("/timesheet-entries", new { employee_external_id = "Replayed", external_id = "T-1", date = "2026-06-01", hours = 8 });
        yield return Case("/pay-runs", new { pay_group = TestTenant.PayGroup, type = "regular" });

        static TestCaseData Case(string path, object body) => new TestCaseData(path, body).SetArgDisplayNames(path);
    }

    [TestCaseSource(nameof(Creations))]
    public async Task Post_SentAgain_IsAnsweredByteForByteAndDoneOnce(string path, object body)
    {
        if (path == "/timesheet-entries") await tenant.HireAsync("replayed@example.com", ("external_id", "Replayed"));
        var first = await tenant.Admin.OnceAsync(path, body, "one");
        var again = await tenant.Admin.OnceAsync(path, body, "one");

        Assert.That(first.Status, Is.EqualTo(HttpStatusCode.Created), first.Text);
        Assert.That((again.Status, again.Text, again.Headers["Location"], again.Headers["ETag"]), Is.EqualTo((first.Status, first.Text, first.Headers["Location"], first.Headers["ETag"])));
        Assert.That((first.IsReplayed(), again.IsReplayed()), Is.EqualTo((false, true)));
        Assert.That((await tenant.Admin.AllAsync(path)).Count(row => row.GetRawText() == first.Text), Is.LessThanOrEqualTo(1));
    }

    private static IEnumerable<TestCaseData> Batches()
    {
        yield return Case("/employees", Person());
        yield return Case("/pay-rates", RateBodies.Rate(("external_id", "R-1")));
        yield return Case("/holidays", new { date = "2026-12-25", name = "Christmas Day", pay_group = TestTenant.PayGroup });

        static TestCaseData Case(string list, object item) => new TestCaseData(list, item).SetArgDisplayNames(list);
    }

    [TestCaseSource(nameof(Batches))]
    public async Task Batch_SentAgain_IsAnsweredByteForByteAndDoneOnce(string list, object item)
    {
        var first = await tenant.Admin.OnceAsync($"{list}/batch", new { items = new[] { item } }, "one");
        var again = await tenant.Admin.OnceAsync($"{list}/batch", new { items = new[] { item } }, "one");

        Assert.That((first.Status, first.Statuses()), Is.EqualTo((HttpStatusCode.OK, "created")), first.Text);
        Assert.That((again.Status, again.Text), Is.EqualTo((first.Status, first.Text)));
        Assert.That((first.IsReplayed(), again.IsReplayed()), Is.EqualTo((false, true)));
        Assert.That(await tenant.Admin.AllAsync(list), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Actions_SentAgain_AreAnsweredAsTheFirstTime()
    {
        var run = await tenant.OpenRunAsync();
        foreach (var (action, wait) in new[] { ("calculate", true), ("approve", false), ("submit", false), ("mark-paid", false) })
        {
            var first = await tenant.Admin.OnceAsync($"/pay-runs/{run}/{action}", null, "one");
            if (wait) await tenant.Admin.GetAsync($"/pay-runs/{run}?wait_seconds=30");
            var again = await tenant.Admin.OnceAsync($"/pay-runs/{run}/{action}", null, "one");

            Assert.That((int)first.Status, Is.EqualTo(wait ? 202 : 200), first.Text);
            Assert.That((again.Status, again.Text, again.IsReplayed()), Is.EqualTo((first.Status, first.Text, true)), action);
        }

        Assert.That(await tenant.StatusAsync(run), Is.EqualTo("paid"));
    }

    [Test]
    public async Task Approval_SentAgain_IsAnsweredAsTheFirstTime()
    {
        await tenant.Admin.RecordAsync(EntrySteps.Entry(await tenant.HireAsync()));

        var first = await tenant.Admin.OnceAsync("/timesheet-entries/approve", new { filter = new { from = "2026-06-01" } }, "one");
        var again = await tenant.Admin.OnceAsync("/timesheet-entries/approve", new { filter = new { from = "2026-06-01" } }, "one");

        Assert.That((first.Text, again.Text, again.IsReplayed()), Is.EqualTo(("""{"approved":1}""", first.Text, true)));
    }

    [Test]
    public async Task NewKey_SentAgain_IsAnsweredWithoutTheSecret()
    {
        var first = await tenant.Admin.OnceAsync("/api-keys", new { name = "Time tracking", preset = "read_only" }, "one");
        var again = await tenant.Admin.OnceAsync("/api-keys", new { name = "Time tracking", preset = "read_only" }, "one");

        var key = first.Json.GetProperty("key").GetString()!;
        Assert.That(again.Text, Is.EqualTo(first.Text.Replace($"\"{key}\"", "null", StringComparison.Ordinal)));
        Assert.That(await tenant.Admin.AllAsync("/api-keys"), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task NewOrganization_SentAgain_IsFoundedOnceAndAnsweredWithoutTheSecret()
    {
        const string name = "Founded twice";
        var first = await SharedApi.Host.Operator.OnceAsync("/organizations", new { name }, name);
        var again = await SharedApi.Host.Operator.OnceAsync("/organizations", new { name }, name);

        Assert.That(first.Status, Is.EqualTo(HttpStatusCode.Created), first.Text);
        Assert.That(again.Json.GetProperty("admin_key").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(again.Json.At("organization_id"), Is.EqualTo(first.Json.At("organization_id")));
        Assert.That((await SharedApi.Host.Operator.AllAsync("/organizations")).Count(row => row.At("name") == name), Is.EqualTo(1));
    }

    [Test]
    public async Task Replay_ComesBeforeIfMatch()
    {
        var run = await tenant.OpenRunAsync();
        await tenant.BringToAsync(run, "calculated");
        var version = (await tenant.RunAsync(run)).At("version");

        var first = await tenant.Admin.OnceAsync($"/pay-runs/{run}/approve", null, "one", ("If-Match", $"\"{version}\""));
        var again = await tenant.Admin.OnceAsync($"/pay-runs/{run}/approve", null, "one", ("If-Match", $"\"{version}\""));

        Assert.That(first.Status, Is.EqualTo(HttpStatusCode.OK), first.Text);
        Assert.That((again.Status, again.Text), Is.EqualTo((first.Status, first.Text)));
    }

    [Test]
    public async Task Replay_UnderTheOtherPrefix_IsTheSame()
    {
        var first = await tenant.Admin.OnceAsync("/employment-types", new { code = "seasonal", name = "Seasonal" }, "one");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/employment-types/")
        {
            Content = new StringContent("""{"code":"seasonal","name":"Seasonal"}""", System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Add(Repeats.Header, "one");
        using var response = await tenant.Admin.Http.SendAsync(request);
        var again = await Answer.ReadAsync(response);

        Assert.That((again.Status, again.Text, again.IsReplayed()), Is.EqualTo((first.Status, first.Text, true)));
    }

    [Test]
    public async Task Replay_AsksForTheScope()
    {
        var readOnly = await KeyAsync(new { name = "Reader", preset = "read_only" });
        await tenant.Admin.OnceAsync("/employment-types", new { code = "seasonal", name = "Seasonal" }, "one");

        var again = await readOnly.OnceAsync("/employment-types", new { code = "seasonal", name = "Seasonal" }, "one");

        Assert.That((again.Status, again.Code), Is.EqualTo((HttpStatusCode.Forbidden, "insufficient_scope")));
    }

    [Test]
    public async Task Replay_ShowsWhatTheAskingKeyMaySee()
    {
        var hires = await KeyAsync(new { name = "Hiring", scopes = new[] { "create:employees" } });

        var first = await tenant.Admin.OnceAsync("/employees", Person(), "one");
        var again = await hires.OnceAsync("/employees", Person(), "one");

        Assert.That(first.Text, Does.Contain("account_number_last4"));
        Assert.That(again.IsReplayed());
        Assert.That(again.Json.At("employee_id"), Is.EqualTo(first.Json.At("employee_id")));
        Assert.That(again.Text, Does.Not.Contain("account_number_last4").And.Not.Contain("tax_file_number"));
    }

    [Test]
    public async Task TwentyAtOnce_UnderOneKey_AreDoneOnce()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => tenant.Admin.OnceAsync("/employees", Person(), "one")));

        Assert.That(answers.Select(answer => (answer.Status, answer.Text)).Distinct().Count(), Is.EqualTo(1), answers[0].Text);
        Assert.That(answers.Count(answer => !answer.IsReplayed()), Is.EqualTo(1));
        Assert.That(await tenant.Admin.AllAsync("/employees"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task AnswersKept_AreNotReadable()
    {
        await tenant.Admin.OnceAsync("/employees", Person(), "one");

        foreach (var (_, content) in SharedApi.Host.Contents)
            Assert.That(System.Text.Encoding.UTF8.GetString(content), Does.Not.Contain("\"LastName\""));
    }

    private async Task<ApiClient> KeyAsync(object grant) =>
        SharedApi.Host.Client((await tenant.Admin.PostAsync("/api-keys", grant)).Json.GetProperty("key").GetString());

    private static Dictionary<string, object?> Person() => new(TestTenant.Person("jane.doe@example.com"))
    {
        ["external_id"] = "E-1",
        ["classification"] = "Rigger",
        ["birth_date"] = "1990-02-03",
        ["working_days"] = new[] { "monday", "friday" },
        ["bank_account"] = new { account_number = "123456789", routing_number = "062-000", account_type = "checking" },
        ["tax"] = new { tax_file_number = "123456782", tfn_status = "provided", residency = "resident", tax_free_threshold = true, extra_withholding = 10.50 },
        ["super_fund"] = new { name = "Fund", member_number = "M1" },
    };
}
