using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Application.ApiKeys;
using Payroll.Infrastructure.Persistence;
using Payroll.WebApi.FunctionalTests.PayRuns;

namespace Payroll.WebApi.FunctionalTests;

/// <summary>Several servers on one database don't compute the same run.</summary>
public sealed class CalculationOfANodeTests
{
    [Test]
    public async Task Calculation_ThatAnotherNodeIsAt_IsLeftToIt_AndTakenUpWhenThatOneIsGone()
    {
        using var installation = new TestServer();
        var key = ApiKeyIssuer.NewSecret().Value;
        string run;
        await using (var one = new ApiHost(installation: installation, operatorKey: key))
        {
            var tenant = await TestTenant.SetUpAsync(one.Operator);
            var employee = await tenant.HireAsync();
            run = await tenant.OpenRunAsync(RunSteps.Given(employee));
            await using var other = await one.Services.GetRequiredService<IDbContextFactory<PayrollDbContext>>().CreateDbContextAsync();
            await using var held = await other.TryHoldAsync(Guid.Parse(run), CancellationToken.None);
            await tenant.Admin.ActAsync(run, "calculate");

            // The worker goes through what it is given in turn: when the next run is done, it has passed this one by.
            var next = await tenant.Admin.MakeAsync(
                "/pay-runs",
                new { pay_group = TestTenant.PayGroup, type = "off_cycle", pay_period_start = "2026-06-01", pay_period_end = "2026-06-14", employees = new[] { RunSteps.Given(employee) } },
                "pay_run_id");
            await tenant.CalculateAsync(next);

            Assert.That(held, Is.Not.Null);
            Assert.That(await tenant.StatusAsync(next), Is.EqualTo("calculated"));
            Assert.That(await tenant.StatusAsync(run), Is.EqualTo("calculating"));
        }

        await using var later = new ApiHost(installation: installation, operatorKey: key);
        var calculated = (await later.Operator.GetAsync($"/pay-runs/{run}?wait_seconds=30")).Json;
        Assert.That(calculated.At("status"), Is.EqualTo("calculated"));
    }
}
