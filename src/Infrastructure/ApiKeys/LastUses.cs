using Microsoft.EntityFrameworkCore;
using Payroll.Infrastructure.Persistence;

namespace Payroll.Infrastructure.ApiKeys;

/// <summary>Writes when keys were last used, to the second: one statement for all keys of a second, one transaction for all statements.</summary>
internal static class LastUses
{
    /// <summary>Keys in a transaction: writers of a SQLite database wait for as long as it takes.</summary>
    public const int MaxAtOnce = 500;

    public static Task WriteAsync(PayrollDbContext db, IReadOnlyList<KeyValuePair<Guid, DateTimeOffset>> uses, CancellationToken cancellationToken) =>
        db.SerializableAsync(
            async token =>
            {
                foreach (var second in uses.GroupBy(use => Second(use.Value)))
                {
                    var (at, ids) = (second.Key, second.Select(use => use.Key).ToList());
                    // Another node may have seen a key later, and written it sooner.
                    await db.ApiKeys.IgnoreQueryFilters().Where(key => ids.Contains(key.Id) && (key.LastUsedAt == null || key.LastUsedAt < at))
                        .ExecuteUpdateAsync(set => set.SetProperty(key => key.LastUsedAt, at), token);
                }

                return true;
            },
            cancellationToken);

    private static DateTimeOffset Second(DateTimeOffset at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond));
}
