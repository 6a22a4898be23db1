namespace Payroll.WebApi.FunctionalTests;

/// <summary>One application for all tests that only need an organization of their own.</summary>
[SetUpFixture]
internal sealed class SharedApi
{
    public static ApiHost Host { get; private set; } = null!;

    [OneTimeSetUp]
    public void Start()
    {
        TestServer.Server?.LeaveOutWithout();
        Host = new ApiHost();
        // By one alone: fixtures that run side by side would start one each, and only the last of them is ever stopped.
        _ = Host.Services;
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (Host is not null) await Host.DisposeAsync();
    }
}
