using System.Net;
using Payroll.Application.ApiKeys;
using Payroll.TestSupport;

namespace Payroll.WebApi.FunctionalTests.EndToEnd.Starts;

/// <summary>The first admin key when the operator brings one.</summary>
[Category("process")]
[TakesLong]
[Parallelizable(ParallelScope.All)]
public sealed class BootstrapKeyTests
{
    private const string Setting = "Bootstrap__AdminKey";

    [Test]
    public async Task GivenKey_IsRegistered_NeverPrinted_AndNeverResurrected()
    {
        using var directory = new ScratchDirectory();
        var key = ApiKeyIssuer.NewSecret().Value;
        await using (var first = await ServerProcess.StartAsync(directory.FullPath, (Setting, key)))
        {
            var admin = first.Client(key);
            await admin.MakeAsync("/api-keys", new { name = "Another admin", preset = "admin", expires_at = (string?)null }, "api_key_id");
            var own = (await admin.GetAsync("/api-keys")).Json.GetProperty("data").EnumerateArray()
                .Single(row => row.GetProperty("name").GetString() != "Another admin").GetProperty("api_key_id").GetString();
            var kept = await admin.PostAsync($"/api-keys/{own}/revoke");
            var revoked = await admin.PostAsync($"/api-keys/{own}/revoke", new { force = true });

            Assert.That((kept.Status, kept.Code), Is.EqualTo((HttpStatusCode.Conflict, "last_admin_key")));
            Assert.That(revoked.Status, Is.EqualTo(HttpStatusCode.OK), revoked.Text);
            Assert.That(first.PrintedKeys, Is.Empty);
            Assert.That(await first.StopAsync(), Is.Zero);
        }

        await using var second = await ServerProcess.StartAsync(directory.FullPath, (Setting, key));
        var refused = await second.Client(key).GetAsync("/pay-groups");

        Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.Unauthorized, "revoked_api_key")));
        Assert.That(second.PrintedKeys, Is.Empty);
    }

    [Test]
    public async Task MalformedKey_StopsTheStart_AndIsNotRepeated()
    {
        using var directory = new ScratchDirectory();
        var key = ApiKeyIssuer.NewSecret().Value;
        var mistyped = key[..^1] + (key[^1] == '0' ? '1' : '0');
        await using var server = ServerProcess.Launch(directory.FullPath, (Setting, mistyped));

        await server.IsRefusedAsync("Bootstrap__AdminKey is not an API key");
        Assert.That(server.PrintedKeys, Is.Empty);
    }
}
