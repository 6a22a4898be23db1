using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Infrastructure.ApiKeys;

namespace Payroll.WebApi.FunctionalTests.ApiKeys;

[Parallelizable(ParallelScope.All)]
public sealed class ApiKeyUsageTests
{
    [Test]
    public async Task Usage_IsCountedByOutcome()
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();
        var made = await admin.PostAsync("/api-keys", new { name = "Counted", preset = "read_only" });
        var id = made.Json.GetProperty("api_key_id").GetString();
        var client = SharedApi.Host.Client(made.Json.GetProperty("key").GetString());
        await client.GetAsync("/employees");
        await client.GetAsync("/employees");
        await client.GetAsync($"/employees/{Guid.Empty}");
        await client.GetAsync("/api-keys");
        await admin.PostAsync($"/api-keys/{id}/revoke");
        await client.GetAsync("/employees");
        await SharedApi.Host.Services.GetRequiredService<ApiKeyUsageCounter>().FlushAsync(CancellationToken.None);

        var usage = await admin.GetAsync($"/api-keys/{id}/usage");

        Assert.That(usage.Status, Is.EqualTo(HttpStatusCode.OK), usage.Text);
        Assert.That(Sum(usage.Json, "ok"), Is.EqualTo(2));
        Assert.That(Sum(usage.Json, "client_errors"), Is.EqualTo(1));
        Assert.That(Sum(usage.Json, "forbidden"), Is.EqualTo(1));
        Assert.That(Sum(usage.Json, "unauthorized"), Is.EqualTo(1));
        Assert.That(Sum(usage.Json, "limited") + Sum(usage.Json, "server_errors"), Is.Zero);
        Assert.That(usage.Json.GetProperty("data")[0].GetProperty("hour").GetString(), Does.EndWith(":00:00.000Z"));
    }

    [Test]
    public async Task Usage_OfAnotherOrganizationsKey_IsNotFound()
    {
        var (mine, other) = (await SharedApi.Host.NewOrganizationAsync(), await SharedApi.Host.NewOrganizationAsync());
        var key = (await other.GetAsync("/api-keys")).Json.GetProperty("data")[0].GetProperty("api_key_id").GetString();

        Assert.That((await mine.GetAsync($"/api-keys/{key}/usage")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [TestCase("from=2026-06-01T00:00:00Z&to=2026-07-02T02:00:00Z", "from: out_of_range")]
    [TestCase("from=2026-06-02T00:00:00Z&to=2026-06-01T00:00:00Z", "to: inconsistent")]
    [TestCase("from=yesterday", "from: invalid_format")]
    public async Task TimesThatCannotBeAnswered_AreRefused(string query, string error)
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();
        var key = (await admin.GetAsync("/api-keys")).Json.GetProperty("data")[0].GetProperty("api_key_id").GetString();

        var answer = await admin.GetAsync($"/api-keys/{key}/usage?{query}");

        Assert.That((answer.Status, answer.Errors), Is.EqualTo((HttpStatusCode.BadRequest, new[] { error })));
    }

    [TestCase("from=2026-06-01T00:00:00Z&to=2026-07-02T00:00:00Z")]
    [TestCase("from=2020-01-01T00:30:00Z")]
    [TestCase("to=2020-01-01T00:30:00Z")]
    public async Task TimesWithoutUsage_AreEmpty(string query)
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();
        var key = (await admin.GetAsync("/api-keys")).Json.GetProperty("data")[0].GetProperty("api_key_id").GetString();

        var answer = await admin.GetAsync($"/api-keys/{key}/usage?{query}");

        Assert.That(answer.Json.GetProperty("data").GetArrayLength(), Is.Zero);
    }

    private static long Sum(JsonElement usage, string outcome) =>
        usage.GetProperty("data").EnumerateArray().Sum(hour => hour.GetProperty(outcome).GetInt64());
}
