using System.Net;
using System.Text;

namespace Payroll.WebApi.FunctionalTests.RequestReading;

public sealed class BodyTests
{
    private ProbeHost _host = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _host = await ProbeHost.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [Test]
    public async Task Body_WhenRight_IsReadWhole()
    {
        var answer = await _host.PostAsync("/probe/things", """
            {"first_name": "Jane", "email": "jane.doe@example.com", "code": "ab_c", "days": 31, "amount": 12.5e1, "exact": 0.0000000000000000000000000001,
             "start_date": "2026-06-01", "at": "2026-06-01T22:00:00.25+10:00", "owner_id": "0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b",
             "country": "AU", "force": true, "part": {"routing_number": "021000021", "gross_pay": -1.2}, "parts": [{"routing_number": "\u0031"}], "tags": ["\ud83d\ude00"]}
            """);

        Assert.Multiple(() =>
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Text);
            Assert.That(answer.Text, Does.Contain("\"amount\":125,").And.Contain("\"exact\":0.0000000000000000000000000001,"));
            Assert.That(answer.Text, Does.Contain("\"at\":\"2026-06-01T12:00:00.250Z\"").And.Contain("\"country\":\"AU\""));
            Assert.That(answer.Text, Does.Contain("\"gross_pay\":-1.20").And.Contain("\"routing_number\":\"1\""));
            Assert.That(answer.Json.GetProperty("tags")[0].GetString(), Is.EqualTo("😀"));
        });
    }

    [Test]
    public async Task Body_WhenManyThingsAreWrong_NamesThemAllAtOnce()
    {
        var answer = await _host.PostAsync("/probe/things", """
            {"firstName": "x", "email": "no", "days": 32, "days": 3, "amount": 1.005, "start_date": "2026-02-30", "country": "Australia", "force": null,
             "part": {"gross_pay": "1"}, "parts": [{"routing_number": "1"}, null, {"routing_number": 5, "admin": true}], "tags": ["a", 1]}
            """);

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(answer.Errors, Is.EquivalentTo(new[]
        {
            "firstName: unknown_member", "first_name: required", "email: invalid_format", "days: duplicate", "amount: invalid_format",
            "start_date: invalid_format", "country: invalid_format", "force: required", "part.routing_number: required",
            "part.gross_pay: invalid_type", "parts[1]: required", "parts[2].admin: unknown_member", "parts[2].routing_number: invalid_type",
            "tags[1]: invalid_type",
        }));
        Assert.That(answer.Text, Does.Contain("Did you mean \\\"first_name\\\""));
        Assert.That(answer.Text, Does.Contain("Give one of: AU, US, new_zealand."));
    }

    [TestCase("""{"first_name": "12345678901"}""", "first_name: too_long")]
    [TestCase("""{"first_name": " \t"}""", "first_name: required")]
    [TestCase("""{"first_name": null}""", "first_name: required")]
    [TestCase("""{"first_name": "a\u0000b"}""", "first_name: invalid_format")]
    [TestCase("""{"first_name": "a\nb"}""", "first_name: invalid_format")]
    [TestCase("""{"first_name": "\ud800"}""", "first_name: invalid_format")]
    [TestCase("""{"first_name": "\udc00\ud800"}""", "first_name: invalid_format")]
    [TestCase("""{"first_name": "a", "code": "a"}""", "code: invalid_format")]
    [TestCase("""{"first_name": "a", "code": "AB"}""", "code: invalid_format")]
    [TestCase("""{"first_name": "a", "days": 3.5}""", "days: invalid_format")]
    [TestCase("""{"first_name": "a", "days": 3.0}""", null)]
    [TestCase("""{"first_name": "a", "days": 31.00000000000000000000000000000000000000}""", null)]
    [TestCase("""{"first_name": "a", "days": 3e1}""", null)]
    [TestCase("""{"first_name": "a", "days": 32.0}""", "days: out_of_range")]
    [TestCase("""{"first_name": "a", "days": 3.00000000000000000000000000000000000001}""", "days: invalid_format")]
    [TestCase("""{"first_name": "a", "days": 1e400}""", "days: invalid_format")]
    [TestCase("""{"first_name": "a", "days": "3"}""", "days: invalid_type")]
    [TestCase("""{"first_name": "a", "days": 99999999999999999999}""", "days: out_of_range")]
    [TestCase("""{"first_name": "a", "days": -1}""", "days: out_of_range")]
    [TestCase("""{"first_name": "a", "amount": 1000000.01}""", "amount: out_of_range")]
    [TestCase("""{"first_name": "a", "amount": 1e400}""", "amount: out_of_range")]
    [TestCase("""{"first_name": "a", "exact": 1.23456789012345678901234567890}""", null)]
    [TestCase("""{"first_name": "a", "exact": 1.234567890123456789012345678901}""", "exact: out_of_range")]
    [TestCase("""{"first_name": "a", "exact": 9.9999999999999999999999999999}""", "exact: out_of_range")]
    [TestCase("""{"first_name": "a", "exact": 0e99999999999}""", null)]
    [TestCase("""{"first_name": "a", "start_date": "1899-12-31"}""", "start_date: out_of_range")]
    [TestCase("""{"first_name": "a", "start_date": "2200-01-01"}""", "start_date: out_of_range")]
    [TestCase("""{"first_name": "a", "start_date": "2026-6-1"}""", "start_date: invalid_format")]
    [TestCase("""{"first_name": "a", "start_date": "2026-06-01T00:00:00Z"}""", "start_date: invalid_format")]
    [TestCase("""{"first_name": "a", "at": "2026-06-01T00:00:00"}""", "at: invalid_format")]
    [TestCase("""{"first_name": "a", "at": "0001-01-01T00:00:00+10:00"}""", "at: invalid_format")]
    [TestCase("""{"first_name": "a", "owner_id": "{0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b}"}""", "owner_id: invalid_format")]
    [TestCase("""{"first_name": "a", "country": "au"}""", "country: invalid_format")]
    [TestCase("""{"first_name": "a", "country": 1}""", "country: invalid_type")]
    [TestCase("""{"first_name": "a", "part": []}""", "part: invalid_type")]
    [TestCase("""{"first_name": "a", "parts": {}}""", "parts: invalid_type")]
    [TestCase("""{"first_name": "a", "parts": [1,2,3,4]}""", "parts: too_long")]
    [TestCase("""{"first_name": "a", "tags": []}""", "tags: required")]
    [TestCase("""{"first_name": "a", "tags": ["12345678", "123456789"]}""", "tags[1]: too_long")]
    [TestCase("""{"first_name": "a", "email": "a@b@example.com"}""", "email: invalid_format")]
    [TestCase("""{"first_name": "a", "\u0066irst_name": "b"}""", "first_name: duplicate")]
    [TestCase("""{"first_name": "a", "x\ud800": "b"}""", "x\\ud800: unknown_member")]
    public async Task Member_WhenWrong_IsNamedWithItsCode(string body, string? error)
    {
        var answer = await _host.PostAsync("/probe/things", body);

        Assert.That(answer.Errors, Is.EqualTo(error is null ? [] : new[] { error }), answer.Text);
    }

    [Test]
    public async Task ErrorsOfABody_WhenThereAreMany_AreHundredAtTheMost()
    {
        var answer = await _host.PostAsync("/probe/things", $$"""{"tags": [{{string.Join(',', Enumerable.Repeat("1", 300))}}]}""");

        Assert.That(answer.Errors, Has.Count.EqualTo(100));
        Assert.That(answer.Detail, Does.Contain("first 100"));
    }

    [TestCase("", "needs a body")]
    [TestCase(" \n", "needs a body")]
    [TestCase("[]", "JSON object")]
    [TestCase("null", "JSON object")]
    [TestCase("{\n \"a\": tru }", "line 2, byte 10")]
    [TestCase("""{"first_name": "a",}""", "not valid JSON")]
    [TestCase("""{"first_name": "a" /* b */}""", "not valid JSON")]
    [TestCase("""{"first_name": "a"} {}""", "not valid JSON")]
    public async Task Body_WhenNotAnObject_IsRefusedWithWhereAndWhy(string body, string detail)
    {
        var answer = await _host.PostAsync("/probe/things", body);

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(answer.Code, Is.EqualTo("invalid_request"));
        Assert.That(answer.Detail, Does.Contain(detail).And.Not.Contain("System."));
    }

    [Test]
    public async Task Body_WhenNestedTooDeep_IsRefused() =>
        Assert.That((await _host.PostAsync("/probe/things", new string('[', 200000))).Detail, Does.Contain("32 levels"));

    [Test]
    public async Task Body_WithAByteOrderMark_IsRead() =>
        Assert.That((await _host.PostAsync("/probe/things", "\uFEFF{\"first_name\": \"a\"}")).Status, Is.EqualTo(HttpStatusCode.OK));

    [TestCase("text/plain")]
    [TestCase("application/xml")]
    [TestCase("application/json; charset=utf-16")]
    [TestCase("application/json, text/plain")]
    [TestCase(null)]
    public async Task Body_OfAnotherMediaType_IsUnsupported(string? type)
    {
        var answer = await SendBytesAsync("/probe/things", "{\"first_name\": \"a\"}"u8.ToArray(), type);

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.UnsupportedMediaType, "unsupported_media_type")));
    }

    [TestCase("application/json;charset=\"UTF-8\"", "identity", HttpStatusCode.OK)]
    [TestCase("application/merge-patch+json", null, HttpStatusCode.OK)]
    [TestCase("application/json", "gzip", HttpStatusCode.UnsupportedMediaType)]
    public async Task Body_WithAnEncoding_IsReadOnlyWhenPlain(string type, string? encoding, HttpStatusCode status) =>
        Assert.That((await SendBytesAsync("/probe/things", "{\"first_name\": \"a\"}"u8.ToArray(), type, encoding)).Status, Is.EqualTo(status));

    [Test]
    public async Task Body_WhenNotUtf8_IsRefused()
    {
        var answer = await SendBytesAsync("/probe/things", [.. "{\"first_name\": \""u8, 0xff, .. "\"}"u8], "application/json");

        Assert.That(answer.Detail, Is.EqualTo("The body is not valid UTF-8."));
    }

    [TestCase("/probe/things", 1024 * 1024, HttpStatusCode.BadRequest)]
    [TestCase("/probe/things", (1024 * 1024) + 1, HttpStatusCode.RequestEntityTooLarge)]
    [TestCase("/probe/things/large", 2 * 1024 * 1024, HttpStatusCode.BadRequest)]
    [TestCase("/probe/things/large", (2 * 1024 * 1024) + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Body_BeyondTheLimitOfItsAction_IsTooLarge(string path, int bytes, HttpStatusCode status)
    {
        var body = Encoding.UTF8.GetBytes($$"""{"first_name": "{{new string('a', bytes - 18)}}"}""");
        Assert.That(body, Has.Length.EqualTo(bytes));

        var announced = await SendBytesAsync(path, body, "application/json");
        var chunked = await SendBytesAsync(path, body, "application/json", chunked: true);

        Assert.That((announced.Status, chunked.Status), Is.EqualTo((status, status)));
    }

    [TestCase("", null, false)]
    [TestCase("", "application/x-www-form-urlencoded", false)]
    [TestCase("{\"routing_number\": \"1\"}", "application/json", true)]
    public async Task OptionalBody_WhenEmpty_IsNull(string body, string? type, bool given)
    {
        foreach (var chunked in new[] { false, true })
        {
            var answer = await SendBytesAsync("/probe/things/poke", Encoding.UTF8.GetBytes(body), type, chunked: chunked);

            Assert.That(answer.Text, Is.EqualTo($$"""{"given":{{(given ? "true" : "false")}}}"""));
        }
    }

    [TestCase("application/x-www-form-urlencoded")]
    [TestCase("multipart/form-data; boundary=x")]
    public async Task OptionalBody_OfAForm_IsAnUnsupportedMediaType(string type)
    {
        var answer = await SendBytesAsync("/probe/things/poke", Encoding.UTF8.GetBytes("{\"routing_number\": \"1\"}"), type);

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.UnsupportedMediaType, "unsupported_media_type")));
    }

    [TestCase("3.0", "3")]
    [TestCase("-0.0", "0")]
    [TestCase("0.3e1", "3")]
    public async Task WholeNumber_HoweverItIsWritten_IsThatNumber(string written, string days)
    {
        var body = await _host.PostAsync("/probe/things", $$"""{"first_name": "a", "days": {{written}}}""");
        var patch = await _host.SendAsync(HttpMethod.Patch, "/probe/things/0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b", $$"""{"days": {{written}}}""");

        Assert.That((body.Json.GetProperty("days").GetRawText(), patch.Json.GetProperty("days").GetRawText()), Is.EqualTo((days, days)), body.Text + patch.Text);
    }

    [Test]
    public async Task Patch_TellsAbsentFromNull()
    {
        var answer = await _host.SendAsync(HttpMethod.Patch, "/probe/things/0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b",
            """{"nickname": null, "end_date": null}""", request => request.Headers.TryAddWithoutValidation("If-Match", "\"12\""));

        Assert.That(answer.Text, Is.EqualTo(
            """{"id":"0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b","allows":[12],"is_any":false,"nickname":"","first_name":"(not given)","end_date":true,"days":7,"part":false}"""));
    }

    [Test]
    public async Task Patch_WhenClearingWhatMustBeThere_IsRefused()
    {
        var answer = await _host.SendAsync(HttpMethod.Patch, "/probe/things/0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b",
            """{"nickname": "12345678901", "first_name": null, "days": null, "part": {"routing_number": ""}}""");

        Assert.That(answer.Errors, Is.EqualTo(new[]
        {
            "nickname: too_long", "first_name: required", "days: required", "part.routing_number: required",
        }));
    }

    private Task<Answer> SendBytesAsync(string path, byte[] body, string? type, string? encoding = null, bool chunked = false) =>
        _host.SendAsync(HttpMethod.Post, path, change: request =>
        {
            request.Content = chunked ? new StreamContent(new Unsized(body)) : new ByteArrayContent(body);
            if (type is not null)
                request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            if (encoding is not null)
                request.Content.Headers.ContentEncoding.Add(encoding);
            request.Headers.Add("Accept", "application/json");
        });

    /// <summary>A stream that doesn't tell its length.</summary>
    private sealed class Unsized(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }
}
