using System.Globalization;
using Payroll.TestSupport;

namespace Payroll.WebApi.FunctionalTests.PayRuns.Concurrency;

/// <summary>Runs of several organizations take turns: a small one does not wait for the end of a large one.</summary>
[TakesLong]
public sealed class TurnsOfRunsTests
{
    private const int People = 5_000;

    [Test]
    public async Task SmallRun_IsCalculatedWhileALargeOneIsUnderWay()
    {
        // One part at a time, so that the large run would keep the small one waiting if they did not take turns.
        await using var host = new ApiHost(settings: ("Jobs:MaxConcurrency", "1"));
        var (large, small) = (await TestTenant.CreateAsync(host), await TestTenant.CreateAsync(host));
        await large.Admin.PostAsync("/employees/batch", new
        {
            items = Enumerable.Range(0, People).Select(i => new
            {
                external_id = $"P-{i}",
                first_name = "P",
                last_name = i.ToString(CultureInfo.InvariantCulture),
                email = $"p{i}@example.com",
                employment_type = "full_time",
                pay_group = TestTenant.PayGroup,
                start_date = "2026-06-01",
            }),
        });
        var crowd = await large.OpenRunAsync([.. Enumerable.Range(0, People).Select(i => new { external_id = $"P-{i}", hours_worked = 80, gross_pay = 1000 + i })]);
        var few = await small.OpenRunAsync(RunSteps.Given(await small.HireAsync()));

        await large.Admin.ActAsync(crowd, "calculate");
        var calculated = await small.CalculateAsync(few);
        var underWay = (await large.Admin.GetAsync($"/pay-runs/{crowd}")).Json;

        Assert.That(calculated.At("status"), Is.EqualTo("calculated"));
        Assert.That((underWay.At("status"), underWay.At("progress.total")), Is.EqualTo(("calculating", $"{People}")));
        Assert.That((await large.Admin.GetAsync($"/pay-runs/{crowd}?wait_seconds=30")).Json.At("totals.employees"), Is.EqualTo($"{People}"));
    }
}
