using System.Net;
using Payroll.WebApi.FunctionalTests.RequestReading;

namespace Payroll.WebApi.FunctionalTests.PayRuns.Concurrency;

/// <summary>Twenty callers at once: one of them gets through, the others hear why not.</summary>
public sealed class PayRunConcurrencyTests
{
    private const int Callers = 20;

    private TestTenant tenant = null!;
    private string jane = null!;

    [SetUp]
    public async Task SetUpAsync()
    {
        tenant = await TestTenant.CreateAsync(SharedApi.Host);
        jane = await tenant.HireAsync();
    }

    [Test]
    public async Task CreatePayRun_TwentyTimesAtOnce_OpensOne()
    {
        var answers = await AtOnceAsync(_ => tenant.Admin.PostAsync("/pay-runs", new
        {
            pay_group = TestTenant.PayGroup,
            type = "regular",
            pay_period_start = "2026-06-01",
            pay_period_end = "2026-06-14",
            employees = new[] { RunSteps.Given(jane) },
        }));

        var made = answers.Single(answer => answer.Status == HttpStatusCode.Created).Json.At("pay_run_id");
        Assert.That(
            answers.Where(answer => answer.Status != HttpStatusCode.Created).Select(answer => (answer.Status, answer.Code, answer.Json.At("conflicts_with"))),
            Is.All.EqualTo((HttpStatusCode.Conflict, "pay_run_exists", made)));
        Assert.That(await tenant.Admin.AllAsync("/pay-runs"), Has.Count.EqualTo(1));
    }

    [TestCase("draft", "calculate", "calculated")]
    [TestCase("calculated", "approve", "approved")]
    [TestCase("approved", "submit", "submitted")]
    [TestCase("approved", "reopen", "draft")]
    [TestCase("calculated", "cancel", "cancelled")]
    [TestCase("submitted", "mark-paid", "paid")]
    public async Task Action_TwentyTimesAtOnce_SucceedsOnce(string from, string action, string to)
    {
        var run = await tenant.OpenRunAsync(RunSteps.Given(jane));
        await tenant.BringToAsync(run, from);

        // One of them may come after the end of the first calculation, and is then rightly taken: it knows an older version.
        var version = (await tenant.RunAsync(run)).At("version");
        var answers = await AtOnceAsync(_ => tenant.Admin.ActAsync(run, action, ifMatch: action == "calculate" ? version : null));

        Assert.That(answers.Count(answer => (int)answer.Status is 200 or 202), Is.EqualTo(1));
        Assert.That(
            answers.Where(answer => (int)answer.Status is not (200 or 202)).Select(answer => answer.Code),
            Is.All.EqualTo(action == "calculate" ? "version_mismatch" : "invalid_state"));
        Assert.That((await tenant.Admin.GetAsync($"/pay-runs/{run}?wait_seconds=30")).Json.At("status"), Is.EqualTo(to));
        Assert.That(await tenant.Admin.AllAsync($"/paystubs?pay_run_id={run}"), Has.Count.EqualTo(to is "submitted" or "paid" ? 1 : 0));
    }

    [Test]
    public async Task Calculate_TwentyTimesAtOnce_LeavesOneSetOfResults()
    {
        var run = await tenant.OpenRunAsync(RunSteps.Given(jane));

        var answers = await AtOnceAsync(_ => tenant.Admin.ActAsync(run, "calculate"));
        var calculated = (await tenant.Admin.GetAsync($"/pay-runs/{run}?wait_seconds=30")).Json;

        Assert.That(answers.Select(answer => answer.Code ?? answer.Json.At("status")), Is.All.EqualTo("calculating").Or.EqualTo("invalid_state"));
        Assert.That(answers.Count(answer => answer.Status == HttpStatusCode.Accepted), Is.GreaterThanOrEqualTo(1));
        Assert.That((calculated.At("status"), calculated.At("totals.net_pay")), Is.EqualTo(("calculated", "4000.00")));
        Assert.That(await tenant.Admin.AllAsync($"/pay-runs/{run}/results"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task PutInput_ForOnePersonTwentyTimesAtOnce_KeepsOneOfThem()
    {
        var run = await tenant.OpenRunAsync();

        var answers = await AtOnceAsync(i => tenant.Admin.PutAsync($"/pay-runs/{run}/inputs/{jane}", RunSteps.Pay(i + 1)));
        var kept = (await tenant.Admin.GetAsync($"/pay-runs/{run}/inputs/{jane}")).Json;

        Assert.That(answers.Select(answer => answer.Status), Is.All.EqualTo(HttpStatusCode.OK));
        Assert.That(answers.Select(answer => answer.Json.At("version")), Is.Unique);
        Assert.That(kept.At("version"), Is.EqualTo($"{Callers}"));
        Assert.That(answers.Single(answer => answer.Json.At("version") == $"{Callers}").Json.At("gross_pay"), Is.EqualTo(kept.At("gross_pay")));
    }

    [Test]
    public async Task PutInput_ForTwentyMaxEmployeesPerChunk_KeepsThemAll()
    {
        var people = new List<string>();
        for (var i = 0; i < Callers; i++) people.Add(await tenant.HireAsync($"person{i}@example.com"));
        var run = await tenant.OpenRunAsync();

        var answers = await AtOnceAsync(i => tenant.Admin.PutAsync($"/pay-runs/{run}/inputs/{people[i]}", RunSteps.Pay(100)));

        Assert.That(answers.Select(answer => answer.Status), Is.All.EqualTo(HttpStatusCode.OK));
        Assert.That((await tenant.CalculateAsync(run)).At("totals.gross_pay"), Is.EqualTo("2000.00"));
    }

    [Test]
    public async Task PutInput_WhileTheRunIsApproved_IsEitherPaidOrRefused()
    {
        var run = await tenant.OpenRunAsync(RunSteps.Given(jane));
        await tenant.CalculateAsync(run);

        var answers = await AtOnceAsync(i => i == 10
            ? tenant.Admin.ActAsync(run, "approve")
            : tenant.Admin.PutAsync($"/pay-runs/{run}/inputs/{jane}", RunSteps.Pay(5000 + i)));

        var changed = answers.Where((answer, i) => i != 10 && answer.Status == HttpStatusCode.OK).Any();
        Assert.That(answers.Select(answer => (int)answer.Status), Is.All.EqualTo(200).Or.EqualTo(409));
        Assert.That((answers[10].Status, answers[10].Code), Is.EqualTo(changed ? (HttpStatusCode.Conflict, "stale_run") : (HttpStatusCode.OK, null)));
    }

    private static Task<Answer[]> AtOnceAsync(Func<int, Task<Answer>> call) =>
        Task.WhenAll(Enumerable.Range(0, Callers).Select(i => Task.Run(() => call(i))));
}
