using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Application.ApiKeys;
using Payroll.Application.PayRuns.Calculation;

namespace Payroll.WebApi.FunctionalTests.PayRuns.RunTo;

/// <summary>A server that stops on a run's way: the next one takes it as far as was asked for.</summary>
public sealed class RunToRestartTests
{
    [Test]
    public async Task RunTo_OfAStoppedServer_GoesOnAtTheNextStart([Values] bool isCalculated)
    {
        var held = new RunToSteps.HeldTickets();
        using var installation = new TestServer();
        var key = ApiKeyIssuer.NewSecret().Value;
        string run;
        await using (var stopped = new ApiHost(null, services => services.AddSingleton<ICalculationScheduler>(held), installation, key))
        {
            var tenant = await TestTenant.SetUpAsync(stopped.Operator);
            var created = await tenant.Admin.CreateAsync("submitted", [RunSteps.Given(await tenant.HireAsync())], waitSeconds: 0);
            Assert.That((created.Status, created.Json.At("run_to")), Is.EqualTo((HttpStatusCode.Accepted, "submitted")), created.Text);
            Assert.That(created.Headers["Location"], Does.EndWith(created.Json.At("pay_run_id")));
            run = created.Json.At("pay_run_id");
            if (isCalculated) await RunToSteps.CalculateAsync(stopped, held.Tickets.Single());
        }

        await using var next = new ApiHost(installation: installation, operatorKey: key);
        var answer = await next.Operator.GetAsync($"/pay-runs/{run}?wait_seconds=30");

        Assert.That(answer.Stand(), Is.EqualTo(("submitted", "null", (string?)null)), answer.Text);
        Assert.That(await next.Operator.AllAsync($"/paystubs?pay_run_id={run}"), Has.Count.EqualTo(1));
    }
}
