using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Payroll.Application.ApiKeys;
using Payroll.WebApi.FunctionalTests.Authentication;

namespace Payroll.WebApi.FunctionalTests.RequestReading;

/// <summary>An API key in a text is refused, wherever a text is taken, and no answer repeats it.</summary>
public sealed class SecretTextTests
{
    private static readonly string Secret = ApiKeyIssuer.NewSecret().Value;

    private ApiClient _admin = null!;

    [OneTimeSetUp]
    public async Task SetUpAsync() => _admin = (await TestTenant.CreateAsync(SharedApi.Host)).Admin;

    [TestCase("POST", "/api-keys", """{"name": "KEY", "preset": "read_only"}""", "name")]
    [TestCase("PATCH", "/api-keys/0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b", """{"name": "KEY"}""", "name")]
    [TestCase("POST", "/api-keys", """{"name": "Scopes", "scopes": ["KEY"]}""", "scopes[0]")]
    [TestCase("POST", "/employees", """{"first_name": "Key: KEY"}""", "first_name")]
    [TestCase("POST", "/employees", """{"email": "KEY@example.com"}""", "email")]
    [TestCase("POST", "/employees", """{"external_id": "KEY"}""", "external_id")]
    [TestCase("PUT", "/organizations/current", """{"name": "Acme", "address": {"line1": "KEY", "city": "Perth", "country": "AU"}}""", "address.line1")]
    [TestCase("POST", "/pay-groups", """{"code": "KEY"}""", "code")]
    [TestCase("POST", "/pay-groups", """{"name": "KEY"}""", "name")]
    [TestCase("POST", "/pay-rates", """{"name": "KEY"}""", "name")]
    [TestCase("POST", "/holidays", """{"name": "KEY"}""", "name")]
    [TestCase("POST", "/timesheet-entries", """{"project": "KEY"}""", "project")]
    [TestCase("POST", "/pay-runs", """{"employees": [{"bonuses": [{"description": "KEY"}]}]}""", "employees[0].bonuses[0].description")]
    public async Task Body_WithAKeyInAText_IsRefused(string method, string path, string body, string field)
    {
        var answer = await _admin.SendAsync(new HttpMethod(method), path, body.Replace("KEY", Secret, StringComparison.Ordinal));

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest), answer.Text);
        Assert.That(answer.Errors, Does.Contain($"{field}: looks_like_a_secret"));
        Assert.That(answer.Text, Does.Not.Contain(Secret[20..]));
    }

    [TestCase("application/json", """{"items": [{"external_id": "E-1", "last_name": "KEY"}]}""")]
    [TestCase("text/csv", "external_id,last_name\nE-1,KEY\n")]
    public async Task Batch_WithAKeyInAText_RefusesTheItem(string mediaType, string body)
    {
        using var content = new StringContent(body.Replace("KEY", Secret, StringComparison.Ordinal), Encoding.UTF8, new MediaTypeHeaderValue(mediaType));

        var answer = await _admin.SendRawAsync(HttpMethod.Post, "/api/v1/employees/batch", content);

        var errors = answer.Json.GetProperty("results")[0].GetProperty("errors").EnumerateArray();
        Assert.That(errors.Select(error => $"{error.GetProperty("field")}: {error.GetProperty("code")}"), Does.Contain("last_name: looks_like_a_secret"));
        Assert.That(answer.Text, Does.Not.Contain(Secret[20..]));
    }

    [TestCase("/employees?search={0}", "search")]
    [TestCase("/employees?pay_group={0}", "pay_group")]
    [TestCase("/request-logs?path=/{0}", "path")]
    public async Task Query_WithAKeyInAText_IsRefused(string path, string field)
    {
        var answer = await _admin.GetAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, path, Secret));

        Assert.That((answer.Status, answer.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, $"{field}: looks_like_a_secret")), answer.Text);
    }

    [Test]
    public async Task Key_CutOffOrInAnotherCase_IsRefusedToo()
    {
        foreach (var text in new[] { Secret[..60], Secret.ToUpperInvariant(), $"({Secret})", Secret.WithATypo() })
        {
            var answer = await _admin.PostAsync("/api-keys", new { name = text, preset = "read_only" });
            Assert.That(answer.Errors, Is.EqualTo(new[] { "name: looks_like_a_secret" }), answer.Text);
        }
    }

    [TestCase("Takes the place of sk_pay_Ab3dEf6hIjKl_…wxyz")]
    [TestCase("Keys begin with sk_pay_")]
    public async Task Text_ThatOnlyNamesAKey_IsTaken(string name) =>
        Assert.That((await _admin.PostAsync("/api-keys", new { name, preset = "read_only" })).Status, Is.EqualTo(HttpStatusCode.Created));

    [Test]
    public async Task Answer_DoesNotRepeatAKeyThatStandsForAName()
    {
        using var csv = new StringContent($"external_id,{Secret}\nE-1,x\n", Encoding.UTF8, new MediaTypeHeaderValue("text/csv"));
        Answer[] answers =
        [
            await _admin.PostAsync("/employees", $$"""{"{{Secret}}": 1}"""),
            await _admin.GetAsync($"/employees?{Secret}=1"),
            await _admin.GetAsync($"/employees/{Secret}"),
            await _admin.SendRawAsync(HttpMethod.Post, "/api/v1/employees/batch", csv),
        ];

        foreach (var answer in answers)
        {
            Assert.That((int)answer.Status, Is.AnyOf(400, 404), answer.Text);
            Assert.That(answer.Text, Does.Not.Contain(Secret[20..]));
        }
    }
}
