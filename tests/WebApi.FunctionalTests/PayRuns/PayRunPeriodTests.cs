using System.Net;
using System.Text.Json;
using Payroll.TestSupport;
using Payroll.WebApi.FunctionalTests.RequestReading;

namespace Payroll.WebApi.FunctionalTests.PayRuns;

/// <summary>It is two o'clock on 15 June 2026 in UTC: still the 14th in New York, the afternoon of the 15th in Sydney.</summary>
public sealed class PayRunPeriodTests
{
    private ApiHost host = null!;

    [OneTimeSetUp]
    public void Start() => host = new ApiHost(new FixedTime(new(2026, 6, 15, 2, 0, 0, TimeSpan.Zero)));

    [OneTimeTearDown]
    public async Task StopAsync() => await host.DisposeAsync();

    [TestCase("America/New_York", "2026-06-01", "2026-06-14", "2026-06-19")]
    [TestCase("Australia/Sydney", "2026-06-15", "2026-06-28", "2026-07-03")]
    public async Task FirstRun_WithoutDates_TakesThePeriodOfTodayInTheGroupsZone(string zone, string start, string end, string payDate)
    {
        var tenant = await TestTenant.CreateAsync(host, timeZone: zone);

        var run = await OpenAsync(tenant);

        Assert.That((run.Json.At("pay_period_start"), run.Json.At("pay_period_end"), run.Json.At("pay_date")), Is.EqualTo((start, end, payDate)));
    }

    [Test]
    public async Task NextRuns_WithoutDates_FollowTheLastOneThatIsNotCancelled()
    {
        var tenant = await TestTenant.CreateAsync(host);
        var first = await OpenCalculatedAsync(tenant);
        var second = await OpenCalculatedAsync(tenant);
        await tenant.Admin.ActAsync(second.At("pay_run_id"), "cancel");
        var again = await OpenCalculatedAsync(tenant);
        var third = await OpenCalculatedAsync(tenant);
        await tenant.Admin.ActAsync(first.At("pay_run_id"), "cancel");
        var fourth = await OpenCalculatedAsync(tenant);

        Assert.That(
            new[] { first, second, again, third, fourth }.Select(run => run.At("pay_period_start")),
            Is.EqualTo(new[] { "2026-06-01", "2026-06-15", "2026-06-15", "2026-06-29", "2026-07-13" }));
    }

    [Test]
    public async Task NextRun_WithoutDates_WhileTheLastIsInDraft_AnswersConflict()
    {
        var tenant = await TestTenant.CreateAsync(host);
        var draft = (await OpenAsync(tenant)).Json;

        var again = await OpenAsync(tenant);

        Assert.That((again.Status, again.Code), Is.EqualTo((HttpStatusCode.Conflict, "pay_run_exists")), again.Text);
        Assert.That(again.Json.At("conflicts_with"), Is.EqualTo(draft.At("pay_run_id")));
    }

    [Test]
    public async Task NextRun_AskedForTwentyTimesAtOnce_IsOneRun()
    {
        var tenant = await TestTenant.CreateAsync(host);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => OpenAsync(tenant)));

        Assert.That(answers.Count(answer => answer.Status == HttpStatusCode.Created), Is.EqualTo(1));
        Assert.That(answers.Count(answer => answer.Code == "pay_run_exists"), Is.EqualTo(19));
    }

    [Test]
    public async Task NextRun_AfterOnlyCancelledOnes_BeginsWithTodayAgain()
    {
        var tenant = await TestTenant.CreateAsync(host);
        await tenant.Admin.ActAsync((await OpenAsync(tenant)).Json.At("pay_run_id"), "cancel");

        Assert.That((await OpenAsync(tenant)).Json.At("pay_period_start"), Is.EqualTo("2026-06-01"));
    }

    [Test]
    public async Task NextRun_OfAnotherGroup_DoesNotCount()
    {
        var tenant = await TestTenant.CreateAsync(host);
        await tenant.Admin.MakeAsync("/pay-groups", TestTenant.Group("sales"), "pay_group_id");
        await OpenAsync(tenant);

        Assert.That((await OpenAsync(tenant, group: "sales")).Json.At("pay_period_start"), Is.EqualTo("2026-06-01"));
    }

    [Test]
    public async Task NextRun_CountsRegularRunsOnly()
    {
        var tenant = await TestTenant.CreateAsync(host);
        await tenant.Admin.MakeAsync(
            "/pay-runs", new { pay_group = TestTenant.PayGroup, type = "bonus", pay_period_start = "2026-06-29", pay_period_end = "2026-07-12" }, "pay_run_id");

        Assert.That((await OpenAsync(tenant)).Json.At("pay_period_start"), Is.EqualTo("2026-06-01"));
    }

    [Test]
    public async Task SecondRegularRun_ForAPeriod_NamesTheFirst()
    {
        var tenant = await TestTenant.CreateAsync(host);
        var first = await tenant.OpenRunAsync();

        var second = await OpenAsync(tenant, "2026-06-01", "2026-06-14");

        Assert.That((second.Status, second.Code), Is.EqualTo((HttpStatusCode.Conflict, "pay_run_exists")));
        Assert.That(second.Json.At("conflicts_with"), Is.EqualTo(first));
        Assert.That(await tenant.Admin.AllAsync("/pay-runs"), Has.Count.EqualTo(1));
    }

    [TestCase("2026-06-02", "2026-06-15")]
    [TestCase("2026-06-01", "2026-06-15")]
    [TestCase("2026-06-01", "2026-06-28")]
    [TestCase("2026-06-08", "2026-06-14")]
    public async Task GivenDates_ThatAreNoPeriod_AreRefusedWithTheNearestOne(string start, string end)
    {
        var tenant = await TestTenant.CreateAsync(host);

        var refused = await OpenAsync(tenant, start, end);

        Assert.That(refused.Errors, Is.EqualTo(new[] { "pay_period_start: inconsistent" }));
        Assert.That(refused.Text, Does.Contain("2026-06-01 to 2026-06-14"));
        Assert.That(await tenant.Admin.AllAsync("/pay-runs"), Is.Empty);
    }

    [TestCase("2026-06-14", "2026-06-01", "pay_period_end: inconsistent")]
    [TestCase("2026-06-01", null, "pay_period_end: required")]
    [TestCase(null, "2026-06-14", "pay_period_start: required")]
    [TestCase("2026-06-31", "2026-06-14", "pay_period_start: invalid_format")]
    [TestCase("2026-06-01T00:00:00Z", "2026-06-14", "pay_period_start: invalid_format")]
    [TestCase("2026-06-01", "", "pay_period_end: invalid_format")]
    [TestCase("9999-12-20", "9999-12-31", "pay_period_start: out_of_range", "pay_period_end: out_of_range")]
    public async Task GivenDates_ThatMakeNoSense_AreNamed(string? start, string? end, params string[] errors)
    {
        var tenant = await TestTenant.CreateAsync(host);

        var refused = await OpenAsync(tenant, start, end);

        Assert.That((refused.Status, string.Join(", ", refused.Errors)), Is.EqualTo((HttpStatusCode.BadRequest, string.Join(", ", errors))));
    }

    [TestCase("2026-06-01", true)]
    [TestCase("2026-05-31", false)]
    [TestCase("2026-07-15", true)]
    [TestCase("2026-07-16", false)]
    public async Task GivenPayDate_LiesBetweenThePeriodsStartAnd31DaysAfterItsEnd(string payDate, bool accepted)
    {
        var tenant = await TestTenant.CreateAsync(host);

        var answer = await OpenAsync(tenant, "2026-06-01", "2026-06-14", payDate);

        if (accepted) Assert.That((answer.Status, answer.Json.At("pay_date")), Is.EqualTo((HttpStatusCode.Created, payDate)));
        else Assert.That(answer.Errors, Is.EqualTo(new[] { "pay_date: out_of_range" }));
    }

    // Past its draft, so that the next one can be asked for.
    private static async Task<JsonElement> OpenCalculatedAsync(TestTenant tenant)
    {
        var run = (await OpenAsync(tenant)).Json;
        await tenant.CalculateAsync(run.At("pay_run_id"));
        return run;
    }

    private static Task<Answer> OpenAsync(
        TestTenant tenant, string? start = null, string? end = null, string? payDate = null, string group = TestTenant.PayGroup) =>
        tenant.Admin.PostAsync("/pay-runs", new { pay_group = group, type = "regular", pay_period_start = start, pay_period_end = end, pay_date = payDate });
}
