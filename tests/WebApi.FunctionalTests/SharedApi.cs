namespace Payroll.WebApi.FunctionalTests;

/// <summary>One application for all tests that only need an organization of their own.</summary>
[SetUpFixture]
internal sealed class SharedApi
{
    public static ApiHost Host { get; private set; } = null!;

    [OneTimeSetUp]
    public void Start() => Host = new ApiHost();

    [OneTimeTearDown]
    public async Task StopAsync() => await Host.DisposeAsync();
}
