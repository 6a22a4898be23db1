using Payroll.WebApi.FunctionalTests.AuditEvents;

namespace Payroll.WebApi.FunctionalTests.Databases;

/// <summary>SQLite takes values of any type, so that a file can hold what no application writes. Servers refuse these by themselves.</summary>
public sealed class TamperedFileTests
{
    [TestCase("UPDATE audit_events SET resource_id = 'nobody' WHERE sequence = 3", 3)]
    [TestCase("INSERT INTO audit_events SELECT organization_id, 'x', 0, at, api_key_id, action, resource, resource_id, address, details, seal_version, seal FROM audit_events WHERE sequence = 3", 1)]
    public Task File_ThatWasTamperedWith_IsFoundOut(string tampering, int firstBroken) => Tampering.IsFoundOutAsync(tampering, firstBroken);
}
