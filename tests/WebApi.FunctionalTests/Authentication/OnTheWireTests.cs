namespace Payroll.WebApi.FunctionalTests.Authentication;

/// <summary>What only shows on a real connection: empty headers, repeated ones, the path as it was sent.</summary>
public sealed class OnTheWireTests
{
    private ServedApi _api = null!;

    [OneTimeSetUp]
    public void Start() => _api = new ServedApi();

    [OneTimeTearDown]
    public async Task StopAsync() => await _api.DisposeAsync();

    [Test]
    public async Task Key_LetsIn() =>
        Assert.That(await _api.SendAsync("GET /api/v1/employees", "X-API-KEY: " + _api.Key), Does.StartWith("HTTP/1.1 200 "));

    [TestCase("/api/v1")]
    [TestCase("/v1")]
    public async Task MistakenPath_IsPutRightUnderThePrefixThatWasSent(string prefix) => Assert.That(
        await _api.SendAsync($"POST {prefix}/payroll", "Content-Length: 0", "X-API-KEY: " + _api.Key),
        Does.StartWith("HTTP/1.1 404 ").And.Contain($"\"There is no /payroll. Pay runs are at {prefix}/pay-runs.\""));

    [TestCase("X-API-KEY:")]
    [TestCase("X-API-KEY:   ")]
    public async Task EmptyXApiKey_Decides(string header)
    {
        var answer = await _api.SendAsync("GET /api/v1/employees", header, "Authorization: Bearer " + _api.Key);

        Assert.That(answer, Does.StartWith("HTTP/1.1 401 ").And.Contain("\"missing_api_key\"").And.Contain("WWW-Authenticate: Bearer\r\n"));
    }

    [Test]
    public async Task XApiKey_Twice_IsRefused_EvenWhenOneIsEmpty()
    {
        foreach (var second in new[] { "X-API-KEY: " + _api.Key, "x-api-key:" })
        {
            Assert.That(
                await _api.SendAsync("GET /api/v1/employees", "X-API-KEY: " + _api.Key, second),
                Does.StartWith("HTTP/1.1 400 ").And.Contain("\"duplicate_credentials\""));
        }
    }

    [Test]
    public async Task TwoKeysInOneHeader_AreNoKey() =>
        Assert.That(
            await _api.SendAsync("GET /api/v1/employees", $"X-API-KEY: {_api.Key}, {_api.Key}"),
            Does.StartWith("HTTP/1.1 401 ").And.Contain("\"malformed_api_key\""));

    [TestCase("/api/v1/nowhere")]
    [TestCase("/v1/nowhere")]
    [TestCase("/V1/Nowhere")]
    public async Task Problem_NamesThePathAsItWasSent(string path) =>
        Assert.That(await _api.SendAsync($"GET {path}?x=1"), Does.StartWith("HTTP/1.1 401 ").And.Contain($"\"instance\":\"{path}\""));

    [TestCase("//api/v1/employees")]
    [TestCase("/api//v1/employees")]
    [TestCase("/api/v1//employees")]
    [TestCase("//v1/employees")]
    [TestCase("/%61pi/v1/employees")]
    [TestCase("/%76%31/employees")]
    [TestCase("/api%2Fv1/employees")]
    [TestCase("/docs/../api/v1/employees")]
    [TestCase("/health/live/../../api/v1/employees")]
    [TestCase("/docs/%2e%2e/v1/employees")]
    [TestCase("/api/v1/employees/")]
    [TestCase("/api/v1/employees;x=1")]
    [TestCase("http://localhost/api/v1/employees")]
    public async Task NoSpellingOfAPath_GetsAroundTheKey(string path) =>
        Assert.That(await _api.SendAsync("GET " + path), Does.Match("^HTTP/1.1 (401|404) ").And.Not.Contain("\"data\""));

    [Test]
    public async Task LargeBody_WithoutKey_IsRefusedForTheKey()
    {
        const string Length = "Content-Length: 20000000";

        Assert.That(await _api.SendAsync("POST /api/v1/employees", Length, "Content-Type: application/json"), Does.StartWith("HTTP/1.1 401 "));
        Assert.That(
            await _api.SendAsync("POST /api/v1/employees", Length, "Content-Type: application/json", "X-API-KEY: " + _api.Key),
            Does.StartWith("HTTP/1.1 413 "));
    }
}
