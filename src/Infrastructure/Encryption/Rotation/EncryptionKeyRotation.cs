using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Secrets;
using Payroll.Infrastructure.Persistence;

namespace Payroll.Infrastructure.Encryption.Rotation;

/// <summary>
/// Encrypts all values with the active key, in batches, while servers go on writing. Killed at any moment, it goes on where it was
/// when it is started again: what is done is told by the values alone.
/// </summary>
internal sealed class EncryptionKeyRotation(IDbContextFactory<PayrollDbContext> contexts, SecretsInUse inUse, ISecretProtector protector)
{
    /// <summary>More passes than values written meanwhile need. After them, another server still encrypts with another key.</summary>
    private const int MaxPasses = 10;

    /// <returns>What all passes came to; unreadable are those of the last one.</returns>
    /// <exception cref="StartupException">There is no end of it: another server encrypts with another key.</exception>
    public async Task<RotationCount> RunAsync(CancellationToken cancellationToken)
    {
        var turned = 0L;
        for (var pass = 0; pass < MaxPasses; pass++)
        {
            var count = await PassAsync(cancellationToken);
            turned += count.Reencrypted;
            // Only a pass that finds nothing proves that there is nothing.
            if (count is { Reencrypted: 0, Missed: 0 }) return count with { Reencrypted = turned };
        }

        throw new StartupException(
            $"{turned} values were encrypted again, but another server still uses another key. "
            + "Give every server the same Secrets__ActiveEncryptionKeyId, start them again, then run this command once more.");
    }

    /// <summary>Returns when every transaction has ended that was writing when it was called: what it wrote can be seen.</summary>
    public static async Task WaitForWritersAsync(PayrollDbContext db, CancellationToken cancellationToken)
    {
        foreach (var organization in await OrganizationsAsync(db, cancellationToken))
        {
            db.SetTenant(organization);
            await db.SerializableAsync(_ => Task.FromResult(true), cancellationToken);
        }
    }

    private async Task<RotationCount> PassAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // Transactions that encrypt with the previous key have ended after this.
        await WaitForWritersAsync(db, cancellationToken);
        var count = default(RotationCount);
        foreach (var organization in await OrganizationsAsync(db, cancellationToken))
        {
            db.SetTenant(organization);
            var turn = new ValueReencryption(protector, inUse.Newest.ActiveEncryptionKeyId);
            count += await EmployeeReencryption.RunAsync(db, turn, cancellationToken);
            count += await IdempotencyRecordReencryption.RunAsync(db, turn, cancellationToken);
            count += new RotationCount(0, 0, turn.Unreadable);
        }

        return count;
    }

    private static Task<List<Guid>> OrganizationsAsync(PayrollDbContext db, CancellationToken cancellationToken) =>
        db.Organizations.IgnoreQueryFilters().OrderBy(row => row.Id).Select(row => row.Id).ToListAsync(cancellationToken);
}
