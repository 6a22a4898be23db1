using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Idempotency;
using Payroll.Infrastructure.Persistence;

namespace Payroll.Infrastructure.Encryption.Rotation;

/// <summary>Turns an organization's kept answers.</summary>
internal static class IdempotencyRecordReencryption
{
    // Answers can be long, unlike numbers.
    private const int Batch = 100;

    public static async Task<RotationCount> RunAsync(PayrollDbContext db, ValueReencryption turn, CancellationToken cancellationToken)
    {
        var (count, left) = (default(RotationCount), 0);
        while (true)
        {
            var (prefix, skipped) = (turn.Prefix, left);
            var rows = await db.IdempotencyRecords.AsNoTracking().Where(row => !row.Answer.StartsWith(prefix)).OrderBy(row => row.CreatedAt).ThenBy(row => row.Id)
                .Skip(skipped).Take(Batch).Select(row => new Row(row.Fingerprint, row.Id, row.Answer)).ToListAsync(cancellationToken);
            if (rows.Count == 0) return count;
            var turned = rows.Select(row => (Before: row, After: turn.Reencrypt(row.Answer, IdempotencyRecordKeys.Context(db.OrganizationId, row.Id))))
                .Where(pair => pair.Before.Answer != pair.After).ToList();
            var written = turned.Count == 0 ? default : await db.SerializableAsync(token => WriteAsync(db, turned, token), cancellationToken);
            count += written;
            // Those that were turned are not found again; the others would be, for ever. So would all, should the active key have changed meanwhile.
            left += turned.Any(pair => turn.IsDue(pair.After)) ? rows.Count : rows.Count - (int)written.Reencrypted;
        }
    }

    private static async Task<RotationCount> WriteAsync(PayrollDbContext db, List<(Row Before, string After)> turned, CancellationToken cancellationToken)
    {
        var count = default(RotationCount);
        foreach (var (before, after) in turned)
        {
            var written = await db.IdempotencyRecords.Where(row => row.Fingerprint == before.Fingerprint && row.Answer == before.Answer)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Answer, after), cancellationToken);
            count += written == 0 ? new RotationCount(0, 1, 0) : new RotationCount(1, 0, 0);
        }

        return count;
    }

    private sealed record Row(byte[] Fingerprint, Guid Id, string Answer);
}
