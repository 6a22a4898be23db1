using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.PayRuns;
using Payroll.Infrastructure.Persistence;
using Payroll.WebApi.FunctionalTests.PayRates;
using Payroll.WebApi.FunctionalTests.Timesheets;

namespace Payroll.WebApi.FunctionalTests.PayRuns.Earnings;

/// <summary>What the database gives back is what was computed: the same inputs have the same bytes, and the same result.</summary>
public sealed class KeptResultTests
{
    [Test]
    public async Task Result_CalculatedTwice_HasTheSameInputsAndHashes()
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);
        var jane = await tenant.HireAsync();
        await tenant.Admin.SetRateAsync(("classification", null), ("employee_id", jane), ("amount", 27.1658m), ("effective_from", "2026-06-01"));
        await tenant.Admin.RecordAsync(EntrySteps.Entry(jane, ("start", "08:00"), ("end", "18:20"), ("break_minutes", 30), ("status", "approved")));
        var run = await tenant.OpenRunAsync(new { employee_id = jane, bonuses = new[] { new { description = "Referral", amount = 250.5m } } });
        await tenant.CalculateAsync(run);
        var first = await ResultAsync(tenant, run);
        await tenant.CalculateAsync(run);
        var second = await ResultAsync(tenant, run);

        Assert.That((second.InputHash, second.ResultHash), Is.EqualTo((first.InputHash, first.ResultHash)));
        Assert.That((second.Inputs, second.Trace), Is.EqualTo((first.Inputs, first.Trace)));
    }

    private static async Task<PayRunResult> ResultAsync(TestTenant tenant, string run)
    {
        var organization = (await tenant.Admin.GetAsync("/organizations/current")).Json.GetProperty("organization_id").GetGuid();
        var id = Guid.Parse(run);
        await using var scope = SharedApi.Host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OrganizationScope>().OrganizationId = organization;
        return await scope.ServiceProvider.GetRequiredService<IPayrollDbContext>().PayRunResults.AsNoTracking().SingleAsync(result => result.PayRunId == id);
    }
}
