using System.Net;

namespace Payroll.WebApi.FunctionalTests.RequestReading;

public sealed class AnswerTests
{
    private const string Path = "/probe/things/0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b";

    private ProbeHost _host = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _host = await ProbeHost.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [Test]
    public async Task Answer_IsWrittenAsTheWireWantsIt()
    {
        var answer = await _host.GetAsync(Path);

        Assert.That(answer.Text, Is.EqualTo(
            """{"thing_id":"0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b","gross_pay":1234.50,"rate":1.5,"created_at":"2026-06-01T12:00:00.000Z","country":"AU","note":null,"version":3}"""));
        Assert.That(answer.Headers["Content-Type"], Is.EqualTo("application/json; charset=utf-8"));
    }

    [TestCase("read:employees", true)]
    [TestCase("read:payroll", false)]
    public async Task GuardedMember_IsThereOnlyForItsScope(string scope, bool isThere)
    {
        var answer = await _host.SendAsync(HttpMethod.Get, Path, change: request => request.Headers.Add("X-Probe-Scopes", scope));

        Assert.That(answer.Json.TryGetProperty("bank_account", out _), Is.EqualTo(isThere));
    }

    [TestCase("application/json")]
    [TestCase("application/problem+json")]
    [TestCase("text/html, */*;q=0.1")]
    [TestCase("application/*")]
    [TestCase("APPLICATION/JSON; charset=utf-8")]
    [TestCase("")]
    [TestCase("garbage")]
    public async Task Accept_WhenJsonIsIncluded_IsAnsweredInJson(string accept)
    {
        var answer = await AcceptAsync(accept);

        Assert.That((answer.Status, answer.Headers["Content-Type"]), Is.EqualTo((HttpStatusCode.OK, "application/json; charset=utf-8")));
    }

    [TestCase("text/html")]
    [TestCase("application/xml, text/*")]
    [TestCase("application/vnd.other+json")]
    [TestCase("*/*, application/json;q=0, application/problem+json;q=0")]
    public async Task Accept_WhenJsonIsExcluded_IsNotAcceptable(string accept)
    {
        var answer = await AcceptAsync(accept);

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.NotAcceptable, "not_acceptable")));
    }

    private Task<Answer> AcceptAsync(string accept) =>
        _host.SendAsync(HttpMethod.Get, Path, change: request => request.Headers.TryAddWithoutValidation("Accept", accept));
}
