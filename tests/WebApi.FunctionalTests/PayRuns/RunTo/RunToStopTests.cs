using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Application.PayRuns.Calculation;

namespace Payroll.WebApi.FunctionalTests.PayRuns.RunTo;

/// <summary>What keeps a run from getting as far as it was asked to, and how the answer says so.</summary>
public sealed class RunToStopTests
{
    private readonly RunToSteps.HeldTickets held = new();
    private ApiHost host = null!;
    private TestTenant tenant = null!;
    private string jane = null!;

    [OneTimeSetUp]
    public void Start() => host = new ApiHost(new RunToSteps.TimeWithoutSweeps(), services => services.AddSingleton<ICalculationScheduler>(held));

    [OneTimeTearDown]
    public async Task StopAsync() => await host.DisposeAsync();

    [SetUp]
    public async Task SetUpAsync()
    {
        tenant = await TestTenant.CreateAsync(host);
        jane = await tenant.HireAsync();
    }

    [Test]
    public async Task Exceptions_StopItBeforeApproval()
    {
        var australian = await TestTenant.CreateAsync(SharedApi.Host, "AU", "AUD", "Australia/Sydney");

        var answer = await australian.Admin.CreateAsync("submitted", [RunSteps.Given(await australian.HireAsync())]);

        Assert.That((answer.Status, answer.Stand()), Is.EqualTo((HttpStatusCode.Created, ("calculated", "null", "run_has_exceptions"))), answer.Text);
        Assert.That((answer.Json.At("stopped.step"), answer.Json.At("stopped.message")), Is.EqualTo(("approved", answer.Json.At("stopped.message"))));
        Assert.That(answer.Json.At("stopped.message"), Does.Contain("GET …/exceptions"));
    }

    [Test]
    public async Task NoEmployeeToPay_StopsItBeforeApproval()
    {
        var other = await TestTenant.CreateAsync(SharedApi.Host);
        await other.HireAsync();

        var answer = await other.Admin.CreateAsync("approved", []);

        Assert.That((answer.Status, answer.Stand()), Is.EqualTo((HttpStatusCode.Created, ("calculated", "null", "no_employee_paid"))), answer.Text);
    }

    [Test]
    public async Task InputsThatChangeAfterTheCalculation_StopItBeforeApproval()
    {
        var (run, ticket) = await CreateAsync("submitted");
        await RunToSteps.CalculateAsync(host, ticket);
        await tenant.Admin.PutAsync($"/pay-runs/{run}/inputs/{jane}", RunSteps.Pay(1));

        await RunToSteps.ContinueAsync(host, ticket);

        var stood = await tenant.Admin.GetAsync($"/pay-runs/{run}");
        Assert.That((stood.Stand(), stood.Json.At("stopped.step")), Is.EqualTo((("calculated", "null", (string?)"stale_run"), "approved")));
    }

    [Test]
    public async Task InputsThatChangeAfterTheApproval_StopItBeforeSubmission()
    {
        var (run, ticket) = await CreateAsync("submitted");
        await RunToSteps.CalculateAsync(host, ticket);
        await tenant.Admin.ActAsync(run, "approve");
        await tenant.Admin.PatchAsync($"/employees/{jane}", new { last_name = "Roe" });

        await RunToSteps.ContinueAsync(host, ticket);

        var stood = await tenant.Admin.GetAsync($"/pay-runs/{run}");
        Assert.That((stood.Stand(), stood.Json.At("stopped.step")), Is.EqualTo((("approved", "null", (string?)"stale_run"), "submitted")));
        Assert.That(await tenant.Admin.AllAsync("/paystubs"), Is.Empty);
    }

    [Test]
    public async Task AKeyThatIsRevokedMeanwhile_TakesItNoFurther()
    {
        var (key, client) = await KeyAsync();
        var (run, ticket) = await CreateAsync("submitted", client);
        await RunToSteps.CalculateAsync(host, ticket);
        await tenant.Admin.PostAsync($"/api-keys/{key}/revoke");

        await RunToSteps.ContinueAsync(host, ticket);

        Assert.That((await tenant.Admin.GetAsync($"/pay-runs/{run}")).Stand(), Is.EqualTo(("calculated", "null", "key_not_active")));
    }

    [Test]
    public async Task AKeyThatLosesTheScopeMeanwhile_TakesItNoFurther()
    {
        var (key, client) = await KeyAsync();
        var (run, ticket) = await CreateAsync("submitted", client);
        await RunToSteps.CalculateAsync(host, ticket);
        await tenant.Admin.PatchAsync($"/api-keys/{key}", new { scopes = new[] { "create:payroll" } });

        await RunToSteps.ContinueAsync(host, ticket);

        Assert.That((await tenant.Admin.GetAsync($"/pay-runs/{run}")).Stand(), Is.EqualTo(("calculated", "null", "insufficient_scope")));
    }

    [Test]
    public async Task ARunThatIsCancelledMeanwhile_StaysCancelled()
    {
        var (run, ticket) = await CreateAsync("submitted");
        await RunToSteps.CalculateAsync(host, ticket);
        await tenant.Admin.ActAsync(run, "cancel");

        await RunToSteps.ContinueAsync(host, ticket);

        Assert.That((await tenant.Admin.GetAsync($"/pay-runs/{run}")).Stand(), Is.EqualTo(("cancelled", "null", (string?)null)));
    }

    [Test]
    public async Task AStoppedRun_GoesOnByHand()
    {
        var (run, ticket) = await CreateAsync("submitted");
        await RunToSteps.CalculateAsync(host, ticket);
        await tenant.Admin.PutAsync($"/pay-runs/{run}/inputs/{jane}", RunSteps.Pay(1));
        await RunToSteps.ContinueAsync(host, ticket);

        await tenant.Admin.ActAsync(run, "calculate");
        await RunToSteps.CalculateAsync(host, held.Tickets[^1]);
        var approved = await tenant.Admin.ActAsync(run, "approve");

        Assert.That((approved.Status, approved.Stand()), Is.EqualTo((HttpStatusCode.OK, ("approved", "null", (string?)null))), approved.Text);
    }

    private async Task<(string Run, CalculationTicket Ticket)> CreateAsync(string target, ApiClient? client = null)
    {
        var answer = await (client ?? tenant.Admin).CreateAsync(target, [RunSteps.Given(jane)], waitSeconds: 0);
        Assert.That((answer.Status, answer.Stand()), Is.EqualTo((HttpStatusCode.Accepted, ("calculating", target, (string?)null))), answer.Text);
        return (answer.Json.At("pay_run_id"), held.Tickets[^1]);
    }

    private async Task<(string Id, ApiClient Client)> KeyAsync()
    {
        var answer = await tenant.Admin.PostAsync("/api-keys", new { name = "Submitter", preset = "payroll_submitter" });
        return (answer.Json.At("api_key_id"), host.Client(answer.Json.At("key")));
    }
}
