using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Infrastructure.ApiKeys;

namespace Payroll.WebApi.FunctionalTests.ApiKeys;

/// <summary>A key that a test gave.</summary>
internal sealed record GivenKey(string Id, string Text, ApiClient Client, JsonElement Json);

internal static class KeyGiving
{
    /// <summary>Creates a key, which has to work.</summary>
    public static async Task<GivenKey> GiveKeyAsync(this ApiClient creator, object body, ApiHost? host = null)
    {
        var answer = await creator.PostAsync("/api-keys", body);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Created), answer.Text);
        var text = answer.Json.GetProperty("key").GetString()!;
        return new GivenKey(answer.Json.GetProperty("api_key_id").GetString()!, text, (host ?? SharedApi.Host).Client(text), answer.Json);
    }

    /// <summary>Another key that can do all that the first one can.</summary>
    public static Task<GivenKey> GiveAdminAsync(this ApiClient creator, ApiHost? host = null) =>
        creator.GiveKeyAsync(new { name = "Second admin", preset = "admin", tier = "enterprise", expires_at = (string?)null }, host);

    /// <summary>The id of the organization's first key.</summary>
    public static async Task<string> FirstKeyIdAsync(this ApiClient admin) =>
        (await admin.GetAsync("/api-keys?limit=1")).Json.GetProperty("data")[0].GetProperty("api_key_id").GetString()!;

    /// <summary>What the application does every ten seconds.</summary>
    public static Task FlushLastUsesAsync(this ApiHost host) =>
        host.Services.GetRequiredService<ApiKeyLastUsedTracker>().FlushAsync(CancellationToken.None);
}
