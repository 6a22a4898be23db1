using System.Text;
using System.Text.Json;
using Payroll.TestSupport;
using Payroll.WebApi.FunctionalTests.Authentication;

namespace Payroll.WebApi.FunctionalTests.ApiKeys;

/// <summary>What is kept of keys.</summary>
public sealed class StoredKeysTests
{
    private static readonly DateTimeOffset Start = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task Storage_HoldsNothingOfAKeyButItsIdAndLastCharacters()
    {
        await using var host = new ApiHost();
        var admin = await host.NewOrganizationAsync();
        var given = await admin.GiveKeyAsync(new { name = "Reader", preset = "read_only" }, host);
        await given.Client.GetAsync("/employees");
        await host.PlainHttpClient(given.Text).GetAsync("/employees");
        await host.FlushLastUsesAsync();

        var files = host.Contents;

        // The id is found, so the search works.
        Assert.That(files.Values.Any(bytes => bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(given.Text[7..19])) >= 0));
        foreach (var key in new[] { host.Operator.Key, admin.Key, given.Text })
        {
            var secret = KeyTexts.SecretOf(key);
            foreach (var (file, bytes) in files)
            {
                for (var at = 0; at <= secret.Length - 8; at++)
                    Assert.That(bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(secret[at..(at + 8)])), Is.Negative, file);
            }
        }
    }

    [Test]
    public async Task LastUse_IsWrittenLater_AndIsNoChange()
    {
        var clock = new FixedTime(Start);
        await using var host = new ApiHost(clock);
        var admin = await host.NewOrganizationAsync();
        var key = await admin.GiveKeyAsync(new { name = "Reader", preset = "read_only" }, host);
        clock.Now = Start.AddMinutes(5);
        await key.Client.GetAsync("/employees");

        var before = (await admin.GetAsync($"/api-keys/{key.Id}")).Json;
        await host.FlushLastUsesAsync();
        var after = await admin.GetAsync($"/api-keys/{key.Id}");

        Assert.That(before.GetProperty("last_used_at").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(after.Json.GetProperty("last_used_at").GetDateTimeOffset(), Is.EqualTo(Start.AddMinutes(5)));
        Assert.That((after.Json.GetProperty("version").GetInt32(), after.Headers["ETag"]), Is.EqualTo((1, "\"1\"")));
        Assert.That((await admin.PatchAsync($"/api-keys/{key.Id}", new { name = "Still at 1" }, ("If-Match", "\"1\""))).Json.GetProperty("version").GetInt32(), Is.EqualTo(2));
    }

    [Test]
    public async Task LastUse_OfARefusedKey_IsNotNoted()
    {
        var clock = new FixedTime(Start);
        await using var host = new ApiHost(clock);
        var admin = await host.NewOrganizationAsync();
        var key = await admin.GiveKeyAsync(new { name = "Reader", preset = "read_only", expires_in_days = 1 }, host);
        clock.Now = Start.AddDays(1);
        await key.Client.GetAsync("/employees");
        await host.Client(key.Text.WithSecretOf(admin.Key)).GetAsync("/employees");
        await host.FlushLastUsesAsync();

        Assert.That((await admin.GetAsync($"/api-keys/{key.Id}")).Json.GetProperty("last_used_at").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }
}
