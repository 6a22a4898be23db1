using Payroll.Application.Common.Persistence;

namespace Payroll.Application.Common.Batches;

/// <summary>The transaction that a batch runs in.</summary>
internal static class BatchTransaction
{
    /// <summary>A dry run reads a snapshot and keeps no writer waiting; any other batch is the organization's only writer until it ends.</summary>
    public static Task<T> BatchAsync<T>(
        this IPayrollDbContext db, BatchMode mode, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        mode == BatchMode.DryRun ? db.SnapshotAsync(work, cancellationToken) : db.SerializableAsync(work, cancellationToken);
}
