using Payroll.TestSupport;
using Payroll.TestSupport.Databases;

namespace Payroll.WebApi.FunctionalTests.AuditEvents;

/// <summary>Somebody with the database in their hands, but not the audit key, is found out.</summary>
[TakesLong]
public sealed class TamperingTests
{
    private static string NoId => TestServer.Server == DatabaseServer.SqlServer ? $"0x{Guid.Empty:N}" : $"'{Guid.Empty}'";

    [TestCase("UPDATE audit_events SET address = '198.51.100.9' WHERE sequence = 3", 3)]
    [TestCase("UPDATE audit_events SET details = '{}' WHERE sequence = 4", 4)]
    [TestCase("UPDATE audit_events SET api_key_id = NULL WHERE sequence = 5", 5)]
    [TestCase("DELETE FROM audit_events WHERE sequence = 2", 2)]
    [TestCase("DELETE FROM audit_events WHERE sequence > 4", 5)]
    [TestCase("UPDATE audit_events SET sequence = 7 WHERE sequence = 6", 6)]
    [TestCase("UPDATE audit_heads SET sequence = 4", 5)]
    [TestCase("DELETE FROM audit_heads", 1)]
    [TestCase("DELETE FROM audit_heads; DELETE FROM audit_events", 1)]
    [TestCase("DELETE FROM audit_events; UPDATE audit_heads SET sequence = 0", 1)]
    [TestCase("DELETE FROM audit_events WHERE sequence > 4; UPDATE audit_heads SET sequence = 4, seal = (SELECT seal FROM audit_events WHERE sequence = 4)", 5)]
    [TestCase("UPDATE audit_heads SET head_seal = seal", 7)]
    public Task Database_ThatWasTamperedWith_IsFoundOut(string tampering, int firstBroken) => Tampering.IsFoundOutAsync(tampering, firstBroken);

    [Test]
    public Task Chain_ErasedWithWhatTellsItsAge_IsFoundOut() => Tampering.IsFoundOutAsync(
        $"DELETE FROM audit_heads; DELETE FROM audit_events; UPDATE api_keys SET lineage_id = {NoId}", 1);

    [TestCase("DELETE FROM audit_events; DELETE FROM audit_heads")]
    [TestCase("DELETE FROM audit_events; UPDATE audit_heads SET sequence = 0")]
    [TestCase("DELETE FROM audit_events WHERE sequence > 4; UPDATE audit_heads SET sequence = 4, seal = (SELECT seal FROM audit_events WHERE sequence = 4)")]
    [TestCase("DELETE FROM audit_heads")]
    public Task Chain_ThatWasTamperedWith_StaysBroken_WhenTheServerGoesOnWithIt(string tampering) => Tampering.IsFoundOutLaterAsync(tampering);
}
