using System.Text.Json;
using Payroll.Application.ApiKeys;

namespace Payroll.WebApi.FunctionalTests.AuditEvents;

/// <summary>Changes the database behind the application's back, and asks whether the chain is whole.</summary>
internal static class Tampering
{
    private const int Events = 6;

    public static async Task IsFoundOutAsync(string tampering, int firstBroken)
    {
        using var installation = new Installation();
        var key = ApiKeyIssuer.NewSecret().Value;
        await using (var before = new ApiHost(installation: installation, operatorKey: key))
        {
            for (var i = 2; i < Events; i++) await before.Operator.PostAsync("/api-keys", new { name = $"Key {i}", preset = "read_only" });
            Assert.That(await VerifyAsync(before), Is.EqualTo((true, (long)Events, (long?)null)));
        }

        installation.Change(tampering);

        await using var after = new ApiHost(installation: installation, operatorKey: key);
        Assert.That(await VerifyAsync(after), Is.EqualTo((false, firstBroken - 1L, (long?)firstBroken)));
    }

    private static async Task<(bool Valid, long Checked, long? FirstBroken)> VerifyAsync(ApiHost host)
    {
        var answer = (await host.Operator.GetAsync("/audit/verify")).Json;
        var broken = answer.GetProperty("first_broken_sequence");
        return (answer.GetProperty("valid").GetBoolean(), answer.GetProperty("checked").GetInt64(), broken.ValueKind == JsonValueKind.Null ? null : broken.GetInt64());
    }
}
