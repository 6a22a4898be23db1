using System.Net;

namespace Payroll.WebApi.FunctionalTests.Authentication;

/// <summary>Where a key is looked for, and which one decides.</summary>
public sealed class CredentialTests
{
    private const string Path = "/api/v1/employees";
    private const string Unknown = "sk_pay_000000000000_0000000000000000000000000000000000000000000";

    private string _key = null!;
    private string _other = null!;
    private ApiClient _stranger = null!;

    [OneTimeSetUp]
    public async Task SetUpAsync()
    {
        _key = (await SharedApi.Host.NewOrganizationAsync()).Key;
        _other = (await SharedApi.Host.NewOrganizationAsync()).Key;
        _stranger = SharedApi.Host.Client(null);
    }

    [TestCase("X-API-KEY", "{0}")]
    [TestCase("x-api-key", "{0}")]
    [TestCase("X-API-KEY", "  {0}  ")]
    [TestCase("Authorization", "Bearer {0}")]
    [TestCase("Authorization", "bearer {0}")]
    [TestCase("Authorization", "BEARER   {0}")]
    public async Task Key_InEitherHeader_LetsIn(string header, string value) =>
        Assert.That((await _stranger.GetRawAsync(Path, (header, With(value)))).Status, Is.EqualTo(HttpStatusCode.OK));

    [TestCase("{0}", "Bearer nonsense", "200")]
    [TestCase("{0}", "Basic amFuZTpkb2U=", "200")]
    [TestCase("sk_pay_", "Bearer {0}", "malformed_api_key")]
    [TestCase("nonsense", "Bearer {0}", "malformed_api_key")]
    public async Task XApiKey_WhenPresent_Decides(string xApiKey, string authorization, string expected)
    {
        var answer = await _stranger.GetRawAsync(Path, ("X-API-KEY", With(xApiKey)), ("Authorization", With(authorization)));

        Assert.That(answer.Status == HttpStatusCode.OK ? "200" : answer.Code, Is.EqualTo(expected));
    }

    [Test]
    public async Task XApiKey_WhenUnknown_IsNotReplacedByAGoodBearer()
    {
        var answer = await _stranger.GetRawAsync(Path, ("X-API-KEY", _key.WithSecretOf(_other)), ("Authorization", "Bearer " + _key));

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Unauthorized, "invalid_api_key")));
    }

    [TestCase("X-API-KEY", "{0}")]
    [TestCase("Authorization", "Bearer {0}")]
    public async Task DecidingHeader_WithTwoValues_IsRefused(string header, string value)
    {
        var answer = await _stranger.GetRawAsync(Path, (header, With(value)), (header, With(value)));

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.BadRequest, "duplicate_credentials")));
        Assert.That(answer.Headers, Does.Not.ContainKey("WWW-Authenticate"));
    }

    [Test]
    public async Task OtherHeader_WithTwoValues_DoesNotMatter()
    {
        var answer = await _stranger.GetRawAsync(
            Path, ("X-API-KEY", _key), ("Authorization", "Bearer " + _other), ("Authorization", "Bearer " + _other));

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("Authorization", "Basic {0}")]
    [TestCase("Authorization", "{0}")]
    [TestCase("Authorization", "ApiKey {0}")]
    [TestCase("Authorization", "Bearer")]
    [TestCase("Authorization", "Bearer  ")]
    [TestCase("Cookie", "X-API-KEY={0}; Authorization=Bearer%20{0}; api_key={0}")]
    [TestCase("Api-Key", "{0}")]
    [TestCase("Proxy-Authorization", "Bearer {0}")]
    public async Task Key_AnywhereElse_IsNoKey(string header, string value)
    {
        var answer = await _stranger.GetRawAsync(Path, (header, With(value)));

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Unauthorized, "missing_api_key")));
    }

    [TestCase("X-API-KEY")]
    [TestCase("x-api-key")]
    [TestCase("api_key")]
    [TestCase("key")]
    [TestCase("access_token")]
    public async Task Key_InTheQuery_IsNoKey(string name) =>
        Assert.That((await _stranger.GetRawAsync($"{Path}?{name}={_key}")).Code, Is.EqualTo("missing_api_key"));

    [Test]
    public async Task Key_InTheBody_IsNoKey()
    {
        using var json = RawCalls.Json($$"""{"X-API-KEY": "{{_key}}", "api_key": "{{_key}}", "access_token": "{{_key}}"}""");
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("access_token", _key)]);

        Assert.That((await _stranger.SendRawAsync(HttpMethod.Post, Path, json)).Code, Is.EqualTo("missing_api_key"));
        Assert.That((await _stranger.SendRawAsync(HttpMethod.Post, Path, form)).Code, Is.EqualTo("missing_api_key"));
    }

    [Test]
    public async Task Refusal_NeverRepeatsTheKey()
    {
        var wrong = _key.WithSecretOf(_other);
        foreach (var text in new[] { wrong, _key.WithATypo(), Unknown })
        {
            var answer = await _stranger.GetRawAsync(Path, ("X-API-KEY", text));
            Assert.That(answer.Text + string.Join(' ', answer.Headers.Values), Does.Not.Contain(text).And.Not.Contain(text[20..40]));
        }
    }

    private string With(string value) => value.Replace("{0}", _key, StringComparison.Ordinal);
}
