using System.Text.Json;
using Payroll.Application.ApiKeys;

namespace Payroll.WebApi.FunctionalTests.AuditEvents;

/// <summary>Somebody with the database in their hands, but not the audit key, is found out.</summary>
public sealed class TamperingTests
{
    private const int Events = 6;

    [TestCase("UPDATE audit_events SET address = '198.51.100.9' WHERE sequence = 3", 3)]
    [TestCase("UPDATE audit_events SET details = '{}' WHERE sequence = 4", 4)]
    [TestCase("UPDATE audit_events SET api_key_id = NULL WHERE sequence = 5", 5)]
    [TestCase("DELETE FROM audit_events WHERE sequence = 2", 2)]
    [TestCase("DELETE FROM audit_events WHERE sequence > 4", 5)]
    [TestCase("UPDATE audit_events SET sequence = 7 WHERE sequence = 6", 6)]
    [TestCase("UPDATE audit_heads SET sequence = 4", 5)]
    [TestCase("DELETE FROM audit_heads", 1)]
    [TestCase("DELETE FROM audit_heads; DELETE FROM audit_events", 1)]
    [TestCase("UPDATE audit_events SET resource_id = 'nobody' WHERE sequence = 3", 3)]
    [TestCase("INSERT INTO audit_events SELECT organization_id, 'x', 0, at, api_key_id, action, resource, resource_id, address, details, seal_version, seal FROM audit_events WHERE sequence = 3", 1)]
    public async Task Database_ThatWasTamperedWith_IsFoundOut(string tampering, int firstBroken)
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
