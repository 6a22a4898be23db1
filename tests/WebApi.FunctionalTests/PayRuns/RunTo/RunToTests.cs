using System.Net;

namespace Payroll.WebApi.FunctionalTests.PayRuns.RunTo;

/// <summary>One call that creates a run and takes it further.</summary>
public sealed class RunToTests
{
    private TestTenant tenant = null!;
    private string jane = null!;

    [SetUp]
    public async Task SetUpAsync()
    {
        tenant = await TestTenant.CreateAsync(SharedApi.Host);
        jane = await tenant.HireAsync();
    }

    [TestCase("calculated")]
    [TestCase("approved")]
    [TestCase("submitted")]
    public async Task RunTo_WithPayForEmployees_GetsThere(string target)
    {
        var answer = await tenant.Admin.CreateAsync(target, [RunSteps.Given(jane)]);

        Assert.That((answer.Status, answer.Stand()), Is.EqualTo((HttpStatusCode.Created, (target, "null", (string?)null))), answer.Text);
        Assert.That(answer.Json.At("totals.net_pay"), Is.EqualTo("4000.00"));
        Assert.That(answer.Headers["Location"], Does.EndWith(answer.Json.At("pay_run_id")));
        Assert.That(await tenant.Admin.AllAsync("/paystubs"), Has.Count.EqualTo(target == "submitted" ? 1 : 0));
    }

    [Test]
    public async Task RunTo_WithoutWaitSeconds_WaitsAnyway()
    {
        var answer = await tenant.Admin.CreateAsync("approved", [RunSteps.Given(jane)], waitSeconds: null);

        Assert.That(answer.Stand().Status, Is.EqualTo("approved"), answer.Text);
    }

    [Test]
    public async Task EachStep_IsAuditedWithTheKeyThatAsked()
    {
        var created = await tenant.Admin.PostAsync("/api-keys", new { name = "Submitter", preset = "payroll_submitter" });
        var submitter = SharedApi.Host.Client(created.Json.At("key"));

        var run = await submitter.CreateAsync("submitted", [RunSteps.Given(jane)]);
        var events = await tenant.Admin.AllAsync($"/audit-events?resource_id={run.Json.At("pay_run_id")}");

        Assert.That(events.Select(entry => entry.At("action")), Is.EqualTo(new[] { "pay_run.created", "pay_run.approved", "pay_run.submitted" }), run.Text);
        Assert.That(events.Select(entry => entry.At("api_key_id")), Is.All.EqualTo(created.Json.At("api_key_id")));
        Assert.That(run.Json.At("approved_by"), Is.EqualTo(created.Json.At("api_key_id")));
    }

    [Test]
    public async Task Submitted_WithoutAnIdempotencyKey_IsRefusedAndCreatesNothing()
    {
        var answer = await tenant.Admin.PostAsync("/pay-runs", new { pay_group = TestTenant.PayGroup, type = "regular", run_to = "submitted" });

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.BadRequest, "idempotency_key_required")));
        Assert.That(await tenant.Admin.AllAsync("/pay-runs"), Is.Empty);
    }

    [TestCase("calculated")]
    [TestCase("approved")]
    [TestCase("submitted")]
    public async Task RunTo_WithAKeyThatOnlyCreates_NamesTheMissingScope(string target)
    {
        var key = await tenant.Admin.PostAsync("/api-keys", new { name = "Creator", scopes = new[] { "create:payroll" } });
        var creator = SharedApi.Host.Client(key.Json.At("key"));

        var refused = await creator.CreateAsync(target, [RunSteps.Given(jane)]);

        Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.Forbidden, "insufficient_scope")), refused.Text);
        Assert.That(refused.Json.At("required_scopes"), Is.EqualTo("[\"write:payroll\"]"));
        Assert.That(await tenant.Admin.AllAsync("/pay-runs"), Is.Empty);
    }

    [Test]
    public async Task SentAgain_UnderTheSameKey_IsOneRunAsItStands()
    {
        var first = await tenant.Admin.CreateAsync("submitted", [RunSteps.Given(jane)], "one");
        await tenant.Admin.ActAsync(first.Json.At("pay_run_id"), "mark-paid");

        var again = await tenant.Admin.CreateAsync("submitted", [RunSteps.Given(jane)], "one");

        Assert.That((again.Status, again.Headers["Idempotent-Replayed"]), Is.EqualTo((HttpStatusCode.Created, "true")), again.Text);
        Assert.That((again.Json.At("pay_run_id"), again.Json.At("status")), Is.EqualTo((first.Json.At("pay_run_id"), "paid")));
        Assert.That(await tenant.Admin.AllAsync("/pay-runs"), Has.Count.EqualTo(1));
        Assert.That(await tenant.Admin.AllAsync("/paystubs"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task TwentyAtOnce_UnderTheSameKey_AreOneRun()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => tenant.Admin.CreateAsync("submitted", [RunSteps.Given(jane)], "one")));

        Assert.That(answers.Select(answer => answer.Stand().Status), Is.All.EqualTo("submitted"));
        Assert.That(await tenant.Admin.AllAsync("/pay-runs"), Has.Count.EqualTo(1));
        Assert.That(await tenant.Admin.AllAsync("/paystubs"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task UnknownTarget_IsRefused()
    {
        var answer = await tenant.Admin.CreateAsync("paid", [RunSteps.Given(jane)]);

        Assert.That(answer.Errors, Is.EqualTo(new[] { "run_to: invalid_format" }));
    }
}
