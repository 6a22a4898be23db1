using System.Security.Cryptography;
using Payroll.Infrastructure.Encryption;
using Payroll.Infrastructure.Persistence;

namespace Payroll.Infrastructure.IntegrationTests.Encryption;

internal static class TestSecrets
{
    public static PayrollSecrets New(string activeId = "k1", params string[] otherIds) => new(
        RandomNumberGenerator.GetBytes(32),
        RandomNumberGenerator.GetBytes(32),
        otherIds.Append(activeId).ToDictionary(id => id, _ => RandomNumberGenerator.GetBytes(32)),
        activeId);

    /// <summary>What closes the audit chain of a context that is made by hand.</summary>
    public static AuditChain Chain()
    {
        var seal = new HmacAuditSeal(SecretsInUse.Only(New()));
        return new AuditChain(() => seal, TimeProvider.System);
    }

    public static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
}
