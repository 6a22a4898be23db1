using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Payroll.Domain.Common;
using Payroll.WebApi.Errors;
using Payroll.WebApi.FunctionalTests.RequestReading;

namespace Payroll.WebApi.FunctionalTests.Errors;

public sealed class ProblemTests
{
    private ProbeHost _host = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _host = await ProbeHost.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [Test]
    public void Catalog_KnowsEveryCode()
    {
        var codes = typeof(ErrorCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);

        Assert.That(ProblemCatalog.All.Select(kind => kind.Code), Is.EquivalentTo(codes));
    }

    [TestCase("invalid", 400, "invalid_request")]
    [TestCase("missing", 404, "not_found")]
    [TestCase("conflict", 409, "employee_already_exists")]
    [TestCase("forbidden", 403, "insufficient_scope")]
    [TestCase("stale", 412, "version_mismatch")]
    [TestCase("rule", 409, "invalid_state")]
    [TestCase("field", 400, "invalid_request")]
    [TestCase("large", 413, "body_too_large")]
    [TestCase("unread", 400, "invalid_request")]
    [TestCase("unforeseen", 500, "internal_error")]
    public async Task Exception_IsAnsweredAsTheProblemOfItsCode(string how, int status, string code)
    {
        var answer = await _host.GetAsync($"/probe/things/fail/{how}?x=1");

        // The unknown parameter is found before the action runs.
        Assert.That(answer.Errors, Is.EqualTo(new[] { "x: unknown_member" }));

        answer = await _host.GetAsync($"/probe/things/fail/{how}");
        var kind = ProblemCatalog.Of(code);
        Assert.Multiple(() =>
        {
            Assert.That((int)answer.Status, Is.EqualTo(status));
            Assert.That(answer.Headers["Content-Type"], Is.EqualTo("application/problem+json"));
            Assert.That(answer.Headers["Cache-Control"], Does.Contain("no-store"));
            Assert.That(answer.Json.EnumerateObject().Take(7).Select(member => member.Name),
                Is.EqualTo(new[] { "type", "title", "status", "detail", "instance", "code", "request_id" }));
            Assert.That(answer.Json.GetProperty("type").GetString(), Is.EqualTo("urn:payroll:problem:" + code));
            Assert.That(answer.Json.GetProperty("title").GetString(), Is.EqualTo(code == "invalid_request" ? "Invalid request" : kind.Title));
            Assert.That(answer.Json.GetProperty("status").GetInt32(), Is.EqualTo(status));
            Assert.That(answer.Json.GetProperty("instance").GetString(), Is.EqualTo("/probe/things/fail/" + how));
            Assert.That(answer.Json.GetProperty("request_id").GetString(), Is.EqualTo(answer.Headers["X-Request-Id"]));
        });
    }

    [Test]
    public async Task Conflict_NamesWhatIsInTheWay()
    {
        var answer = await _host.GetAsync("/probe/things/fail/conflict");

        Assert.That(answer.Json.GetProperty("conflicts_with").GetGuid(), Is.EqualTo(ProbeController.Thing.ThingId));
        Assert.That(answer.Detail, Is.EqualTo("There is one."));
    }

    [Test]
    public async Task Forbidden_NamesTheScopesInBodyAndChallenge()
    {
        var answer = await _host.GetAsync("/probe/things/fail/forbidden");

        Assert.That(answer.Json.GetProperty("required_scopes").EnumerateArray().Select(scope => scope.GetString()),
            Is.EqualTo(new[] { "write:payroll", "read:payroll" }));
        Assert.That(answer.Headers["WWW-Authenticate"], Is.EqualTo("Bearer error=\"insufficient_scope\", scope=\"write:payroll read:payroll\""));
    }

    [Test]
    public async Task RuleAboutAField_NamesTheField() =>
        Assert.That((await _host.GetAsync("/probe/things/fail/field")).Errors, Is.EqualTo(new[] { "end_date: inconsistent" }));

    [Test]
    public async Task UnforeseenException_IsLoggedOnceAndNotShown()
    {
        await using var host = await ProbeHost.StartAsync();

        var answer = await host.GetAsync("/probe/things/fail/hunter2");

        Assert.That(answer.Text.Replace("/fail/hunter2", "", StringComparison.Ordinal), Does.Not.Contain("hunter2").And.Not.Contain("Exception"));
        Assert.That(host.Log.Lines, Has.Count.EqualTo(1));
        Assert.That(host.Log.Lines.Single(), Does.Contain(answer.Headers["X-Request-Id"]).And.Contain("InvalidOperationException"));
    }

    [Test]
    public async Task KnownRefusal_IsNotLoggedAsAFault()
    {
        await using var host = await ProbeHost.StartAsync();

        await host.GetAsync("/probe/things/fail/conflict");

        Assert.That(host.Log.Lines, Is.Empty);
    }

    [TestCase(401, "missing_api_key")]
    [TestCase(403, "insufficient_scope")]
    [TestCase(404, "not_found")]
    [TestCase(415, "unsupported_media_type")]
    [TestCase(503, "internal_error")]
    public async Task BareStatus_BecomesAProblem(int status, string code) =>
        Assert.That((await _host.GetAsync($"/probe/things/bare/{status}")).Code, Is.EqualTo(code));

    [TestCase("/nowhere")]
    [TestCase("/probe/things/not-an-id")]
    public async Task Path_WhenUnknown_IsNotFound(string path)
    {
        var answer = await _host.GetAsync(path);

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.NotFound, "not_found")));
    }

    [Test]
    public async Task Method_WhenNotOffered_IsAnsweredWithThoseThatAre()
    {
        var answer = await _host.SendAsync(HttpMethod.Delete, "/probe/things");

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.MethodNotAllowed, "method_not_allowed")));
        Assert.That(answer.Headers["Allow"].Split(", "), Is.EquivalentTo(new[] { "GET", "POST" }));
    }

    [Test]
    public async Task RequestId_IsOursAndFresh()
    {
        var first = await _host.SendAsync(HttpMethod.Get, "/nowhere", change: request => request.Headers.Add("X-Request-Id", "theirs"));
        var second = await _host.GetAsync("/probe/things/fail/unforeseen");

        Assert.That(first.Headers["X-Request-Id"], Does.Match("^req_[0-9a-hjkmnp-tv-z]{26}$"));
        Assert.That(second.Headers["X-Request-Id"], Does.Match("^req_[0-9a-hjkmnp-tv-z]{26}$").And.Not.EqualTo(first.Headers["X-Request-Id"]));
    }

    [TestCase("missing_api_key", "Bearer")]
    [TestCase("expired_api_key", "Bearer error=\"invalid_token\"")]
    public async Task Unauthorized_ChallengesAsBearerAsksFor(string code, string challenge)
    {
        var problem = new Problem(code, Extra: new Dictionary<string, object?> { ["hint"] = 1 });
        await using var host = await ProbeHost.StartAsync(
            map: app => app.MapFallback((HttpContext context) => ProblemWriter.WriteAsync(context, problem)));

        var answer = await host.GetAsync("/v1/x%20y?secret=1");

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(answer.Headers["WWW-Authenticate"], Is.EqualTo(challenge));
        Assert.That(answer.Json.GetProperty("title").GetString(), Is.EqualTo("Unauthorized"));
        Assert.That(answer.Json.GetProperty("instance").GetString(), Is.EqualTo("/v1/x%20y"));
        Assert.That(answer.Json.GetProperty("hint").GetInt32(), Is.EqualTo(1));
    }
}
