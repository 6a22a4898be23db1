using System.Text.Json;
using Payroll.Application.ApiKeys;

namespace Payroll.WebApi.FunctionalTests.AuditEvents;

/// <summary>Changes the database behind the application's back, and asks whether the chain is whole.</summary>
internal static class Tampering
{
    private const int Events = 6;

    public static Task IsFoundOutAsync(string tampering, int firstBroken) => AfterAsync(tampering, async host =>
        Assert.That(await VerifyAsync(host), Is.EqualTo((false, firstBroken - 1L, (long?)firstBroken))));

    /// <summary>Also when the server has recorded more events since.</summary>
    public static Task IsFoundOutLaterAsync(string tampering) => AfterAsync(tampering, async host =>
    {
        var made = await host.Operator.PostAsync("/api-keys", new { name = "Later", preset = "read_only" });
        Assert.That((int)made.Status, Is.EqualTo(201), made.Text);
        Assert.That((await VerifyAsync(host)).Valid, Is.False);
    });

    private static async Task AfterAsync(string tampering, Func<ApiHost, Task> check)
    {
        using var installation = new TestServer();
        var key = ApiKeyIssuer.NewSecret().Value;
        await using (var before = new ApiHost(installation: installation, operatorKey: key))
        {
            for (var i = 2; i < Events; i++) await before.Operator.PostAsync("/api-keys", new { name = $"Key {i}", preset = "read_only" });
            Assert.That(await VerifyAsync(before), Is.EqualTo((true, (long)Events, (long?)null)));
        }

        installation.Change(tampering);

        await using var after = new ApiHost(installation: installation, operatorKey: key);
        await check(after);
    }

    private static async Task<(bool Valid, long Checked, long? FirstBroken)> VerifyAsync(ApiHost host)
    {
        var answer = (await host.Operator.GetAsync("/audit/verify")).Json;
        var broken = answer.GetProperty("first_broken_sequence");
        return (answer.GetProperty("valid").GetBoolean(), answer.GetProperty("checked").GetInt64(), broken.ValueKind == JsonValueKind.Null ? null : broken.GetInt64());
    }
}
