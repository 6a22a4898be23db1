using System.Net;

namespace Payroll.WebApi.FunctionalTests.RequestReading;

public sealed class QueryTests
{
    private ProbeHost _host = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _host = await ProbeHost.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [Test]
    public async Task Query_WhenRight_IsRead()
    {
        var answer = await _host.GetAsync("/probe/things?updated_since=2026-06-01T00:00:00%2B10:00&owner_id=0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b&limit=200&country=new_zealand&force=true&search=%C3%A9");

        Assert.That(answer.Text, Does.Contain("\"updated_since\":\"2026-05-31T14:00:00.000Z\"").And.Contain("\"limit\":200,\"country\":\"new_zealand\",\"force\":true,\"search\":\"é\",\"page\":1"));
    }

    [TestCase("limit=0", "limit: out_of_range")]
    [TestCase("limit=%2B5", "limit: invalid_format")]
    [TestCase("limit=5.0", "limit: invalid_format")]
    [TestCase("limit=", "limit: required")]
    [TestCase("limit", "limit: required")]
    [TestCase("limit=1&limit=1", "limit: duplicate")]
    [TestCase("limit=1&Limit=1", "Limit: unknown_member", "limit: duplicate")]
    [TestCase("Limit=1", "Limit: unknown_member")]
    [TestCase("force=True", "force: invalid_format")]
    [TestCase("country=0", "country: invalid_format")]
    [TestCase("owner_id=1", "owner_id: invalid_format")]
    [TestCase("updated_since=2026-06-01", "updated_since: invalid_format")]
    [TestCase("search=123456", "search: too_long")]
    [TestCase("search=%00", "search: invalid_format")]
    [TestCase("=1", ": unknown_member")]
    [TestCase("statsu=active&limit=x", "statsu: unknown_member", "limit: invalid_format")]
    [TestCase("%00%0A=1", "\ufffd\ufffd: unknown_member")]
    public async Task Parameter_WhenWrong_IsNamedWithItsCode(string query, params string[] errors)
    {
        var answer = await _host.GetAsync("/probe/things?" + query);

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest), answer.Text);
        Assert.That(answer.Errors, Is.EquivalentTo(errors));
    }

    [Test]
    public async Task Parameter_InARecord_IsReadAndCheckedAlike()
    {
        var right = await _host.GetAsync("/probe/things/search?from=2026-06-01&search_text=abc&to=2026-06-30");
        var wrong = await _host.GetAsync("/probe/things/search?from=2026-02-29&search_text=abcdef");
        var prefixed = await _host.GetAsync("/probe/things/search?query.from=2026-06-01&to=2026-06-30");

        Assert.That(right.Text, Is.EqualTo("""{"from":"2026-06-01","search_text":"abc","to":"2026-06-30"}"""));
        Assert.That(wrong.Errors, Is.EquivalentTo(new[]
        {
            "from: invalid_format", "search_text: too_long", "to: required",
        }));
        Assert.That(prefixed.Errors, Is.EqualTo(new[] { "query.from: unknown_member" }));
    }

    [TestCase("3")]
    [TestCase("\"")]
    [TestCase("\"3")]
    [TestCase("\"3\" \"4\"")]
    [TestCase("*, \"3\"")]
    public async Task IfMatch_WhenNoListOfEntityTags_IsRefused(string header)
    {
        var answer = await _host.SendAsync(HttpMethod.Patch, "/probe/things/0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b", "{\"x\": 1}",
            request => request.Headers.TryAddWithoutValidation("If-Match", header));

        Assert.That(answer.Errors, Is.EqualTo(new[] { "If-Match: invalid_format", "x: unknown_member" }));
    }

    [TestCase("\"3\"", "[3]")]
    [TestCase("\"3\", \"4\"", "[3,4]")]
    [TestCase("\"3\",W/\"4\" , \"5\"", "[3,5]")]
    [TestCase("W/\"3\"", "[]")]
    [TestCase("\"abc\"", "[]")]
    [TestCase("\"03\"", "[]")]
    [TestCase("\"-3\"", "[]")]
    [TestCase("\"99999999999\"", "[]")]
    public async Task IfMatch_AllowsTheVersionsOfItsStrongTags(string header, string versions)
    {
        var answer = await _host.SendAsync(HttpMethod.Patch, "/probe/things/0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b", "{}",
            request => request.Headers.TryAddWithoutValidation("If-Match", header));

        Assert.That(answer.Json.GetProperty("allows").GetRawText(), Is.EqualTo(versions));
        Assert.That(answer.Json.GetProperty("is_any").GetBoolean(), Is.False);
    }

    [Test]
    public async Task IfMatch_WhenAny_AllowsWhateverIsThere()
    {
        var answer = await _host.SendAsync(HttpMethod.Patch, "/probe/things/0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b", "{}",
            request => request.Headers.TryAddWithoutValidation("If-Match", "*"));

        Assert.That(answer.Json.GetProperty("is_any").GetBoolean());
    }
}
