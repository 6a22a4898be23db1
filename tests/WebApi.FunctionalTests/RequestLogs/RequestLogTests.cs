using System.Net;
using Payroll.Application.ApiKeys;

namespace Payroll.WebApi.FunctionalTests.RequestLogs;

[Parallelizable(ParallelScope.All)]
public sealed class RequestLogTests
{
    [Test]
    public async Task Request_OfAKey_IsLoggedWithHowItWent()
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);
        await tenant.HireAsync();
        var answer = await tenant.Admin.PostAsync(
            "/employees?limit=3", TestTenant.Person("jane.doe@example.com"), ("X-Request-Id", "import-7f3a"), ("User-Agent", "import/2.4 (nightly)"));

        var line = await tenant.Admin.LineOfAsync(answer.RequestId());

        Assert.Multiple(() =>
        {
            Assert.That(line.GetProperty("method").GetString(), Is.EqualTo("POST"));
            Assert.That(line.GetProperty("route").GetString(), Is.EqualTo("/api/v1/employees"));
            Assert.That(line.GetProperty("path").GetString(), Is.EqualTo("/api/v1/employees"));
            Assert.That(line.GetProperty("query").GetString(), Is.EqualTo("*=*"), "It is no parameter of this route.");
            Assert.That(line.GetProperty("status").GetInt32(), Is.EqualTo((int)answer.Status));
            Assert.That(line.GetProperty("code").GetString(), Is.EqualTo(answer.Json.GetProperty("code").GetString()));
            Assert.That(line.GetProperty("api_key_name").GetString(), Is.EqualTo("First admin key"));
            Assert.That(line.GetProperty("client_request_id").GetString(), Is.EqualTo("import-7f3a"));
            Assert.That(line.GetProperty("user_agent").GetString(), Is.EqualTo("import/2.4 (nightly)"));
            Assert.That(line.GetProperty("duration_ms").GetDecimal(), Is.Positive);
            Assert.That(line.GetProperty("request_bytes").GetInt64(), Is.GreaterThan(100));
            Assert.That(line.GetProperty("response_bytes").GetInt64(), Is.EqualTo(System.Text.Encoding.UTF8.GetByteCount(answer.Text)));
            Assert.That(line.GetProperty("replayed").GetBoolean(), Is.False);
        });
    }

    [Test]
    public async Task Request_RefusedByItsUseCase_KeepsItsRoute()
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();
        var answer = await admin.GetAsync($"/employees/{Guid.Empty}");

        var line = await admin.LineOfAsync(answer.RequestId());

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(line.GetProperty("route").GetString(), Is.EqualTo("/api/v1/employees/{employeeId}"));
        Assert.That(line.GetProperty("path").GetString(), Is.EqualTo($"/api/v1/employees/{Guid.Empty}"));
        Assert.That(line.GetProperty("code").GetString(), Is.EqualTo("not_found"));
    }

    [TestCase("/employees/Jane-Doe?JaneDoe=1", "/api/v1/employees/*", "*=*")]
    [TestCase("/employees?JaneDoe=1&limit=3", "/api/v1/employees", "*=*&limit=3")]
    [TestCase("/Jane/Doe", "/api/v1/*/*", null)]
    public async Task NamesInAnAddress_AreNotLogged(string address, string path, string? query)
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();
        var answer = await admin.GetAsync(address);

        var line = await admin.LineOfAsync(answer.RequestId());

        Assert.That((line.GetProperty("path").GetString(), line.GetProperty("query").GetString()), Is.EqualTo((path, query)));
    }

    [Test]
    public async Task AnswerWithoutALength_IsCounted()
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();
        var answer = await admin.GetAsync("/employees");

        var line = await admin.LineOfAsync(answer.RequestId());

        Assert.That(line.GetProperty("response_bytes").GetInt64(), Is.EqualTo(answer.Text.Length));
        Assert.That(line.GetProperty("request_bytes").GetInt64(), Is.Zero);
        Assert.That(line.GetProperty("code").ValueKind, Is.EqualTo(System.Text.Json.JsonValueKind.Null));
    }

    [Test]
    public async Task RevokedKey_IsLoggedForItsOrganization()
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();
        var made = await admin.PostAsync("/api-keys", new { name = "Leaver", preset = "read_only" });
        var id = made.Json.GetProperty("api_key_id").GetString();
        await admin.PostAsync($"/api-keys/{id}/revoke");
        var refused = await SharedApi.Host.Client(made.Json.GetProperty("key").GetString()).GetAsync("/employees");

        var line = await admin.LineOfAsync(refused.RequestId());

        Assert.That(line.GetProperty("status").GetInt32(), Is.EqualTo(401));
        Assert.That(line.GetProperty("code").GetString(), Is.EqualTo("revoked_api_key"));
        Assert.That(line.GetProperty("api_key_id").GetString(), Is.EqualTo(id));
        Assert.That(line.GetProperty("api_key_name").GetString(), Is.EqualTo("Leaver"));
    }

    [Test]
    public async Task WrongSecretOfAKnownKey_IsLoggedAndLetsNobodyIn()
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();
        var forged = KeyWithTheIdOf(admin.Key);
        var refused = await SharedApi.Host.Client(forged).GetAsync("/employees");

        var line = await admin.LineOfAsync(refused.RequestId());

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(refused.Json.GetProperty("code").GetString(), Is.EqualTo("invalid_api_key"));
        Assert.That(line.GetProperty("code").GetString(), Is.EqualTo("invalid_api_key"));
    }

    [Test]
    public async Task KeySentInClear_IsLogged()
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();
        var refused = await SharedApi.Host.PlainHttpClient(admin.Key).GetAsync("/employees");

        var line = await admin.LineOfAsync(refused.RequestId());

        Assert.That(line.GetProperty("code").GetString(), Is.EqualTo("https_required"));
    }

    [Test]
    public async Task Strangers_AreNotLogged()
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();
        var unknown = await SharedApi.Host.Client(ApiKeyIssuer.NewSecret().Value).GetAsync("/employees");
        var nobody = await SharedApi.Host.Client(null).GetAsync("/employees");
        // What came later is there, so the others would be.
        await admin.LineOfAsync((await admin.GetAsync("/employees")).RequestId());

        foreach (var answer in new[] { unknown, nobody })
            Assert.That((await admin.GetAsync($"/request-logs/{answer.RequestId()}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Log_OfAnotherOrganization_IsNotSeen()
    {
        var (mine, other) = (await SharedApi.Host.NewOrganizationAsync(), await SharedApi.Host.NewOrganizationAsync());
        var answer = await other.GetAsync("/employees");
        await other.LineOfAsync(answer.RequestId());

        Assert.That((await mine.GetAsync($"/request-logs/{answer.RequestId()}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await mine.WalkAsync(string.Empty, 200), Does.Not.Contain(answer.RequestId()));
    }

    [TestCase("req_0000000000000000000000000")]
    [TestCase("req_zzzzzzzzzzzzzzzzzzzzzzzzzz")]
    [TestCase("078-05-1120")]
    public async Task MalformedId_IsNotFound(string id)
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();

        Assert.That((await admin.GetAsync($"/request-logs/{id}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Log_NeedsItsScope()
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();
        var made = await admin.PostAsync("/api-keys", new { name = "Reader", preset = "read_only" });
        var reader = SharedApi.Host.Client(made.Json.GetProperty("key").GetString());

        Assert.That((await reader.GetAsync("/request-logs")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private static string KeyWithTheIdOf(string key)
    {
        Assert.That(Domain.ApiKeys.ApiKeySecret.TryParse(key, out var known), Is.True);
        // The check digits belong to the whole text: they are computed anew, as a forger would.
        var body = known!.Value[..20] + new string('7', 43);
        return body + Domain.ApiKeys.Base62.Encode(Domain.ApiKeys.Crc32.Compute(System.Text.Encoding.ASCII.GetBytes(body)), 6);
    }
}
