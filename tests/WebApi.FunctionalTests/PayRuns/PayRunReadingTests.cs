using Payroll.WebApi.FunctionalTests.Databases;

namespace Payroll.WebApi.FunctionalTests.PayRuns;

/// <summary>What reading a calculated run costs.</summary>
public sealed class PayRunReadingTests
{
    // Only a comparison reads the people.
    private const string People = "employments";

    private readonly AskedCommands asked = new();
    private ApiHost host = null!;
    private TestTenant tenant = null!;
    private string jane = null!;
    private string run = null!;

    [SetUp]
    public async Task CalculateAsync()
    {
        host = new ApiHost(configure: asked.Watch);
        tenant = await TestTenant.CreateAsync(host);
        jane = await tenant.HireAsync();
        run = await tenant.OpenRunAsync(RunSteps.Given(jane));
        await tenant.CalculateAsync(run);
        asked.TakeAbout(People);
    }

    [TearDown]
    public async Task StopAsync() => await host.DisposeAsync();

    [Test]
    public async Task Run_WhileNothingWasWritten_IsNotCompared()
    {
        var read = await tenant.RunAsync(run);

        Assert.That((read.At("status"), read.At("counts.stale")), Is.EqualTo(("calculated", "0")));
        Assert.That(asked.TakeAbout(People), Is.Zero);
    }

    [Test]
    public async Task Run_AfterAWrite_IsComparedOnceForAllReaders()
    {
        await tenant.Admin.PatchAsync($"/employees/{jane}", new { first_name = "Joan" });
        asked.TakeAbout(People);
        var first = await tenant.RunAsync(run);
        var once = asked.TakeAbout(People);

        await tenant.Admin.PatchAsync($"/employees/{jane}", new { first_name = "Jo" });
        asked.TakeAbout(People);
        var read = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => tenant.RunAsync(run)));

        Assert.That(first.At("counts.stale"), Is.EqualTo("1"));
        Assert.That(read.Select(one => one.At("counts.stale")), Is.All.EqualTo("1"));
        Assert.That(once, Is.GreaterThan(0));
        Assert.That(asked.TakeAbout(People), Is.EqualTo(once));
    }

    [Test]
    public async Task Run_AfterAWriteThatIsTakenBack_IsNoLongerStale()
    {
        await tenant.Admin.PatchAsync($"/employees/{jane}", new { first_name = "Joan" });
        var changed = await tenant.RunAsync(run);
        await tenant.Admin.PatchAsync($"/employees/{jane}", new { first_name = "Jane" });

        Assert.That((changed.At("counts.stale"), (await tenant.RunAsync(run)).At("counts.stale")), Is.EqualTo(("1", "0")));
    }

    [Test]
    public async Task Run_AfterAnotherOrganizationsWrite_IsNotCompared()
    {
        await (await TestTenant.CreateAsync(host)).HireAsync();
        asked.TakeAbout(People);

        Assert.That((await tenant.RunAsync(run)).At("counts.stale"), Is.EqualTo("0"));
        Assert.That(asked.TakeAbout(People), Is.Zero);
    }

    [Test]
    public async Task Approval_OfARunThatNothingWasWrittenFor_IsNotCompared()
    {
        var approved = await tenant.Admin.ActAsync(run, "approve");

        Assert.That(approved.Json.At("status"), Is.EqualTo("approved"));
        Assert.That(asked.TakeAbout(People), Is.Zero);
    }
}
