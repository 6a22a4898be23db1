using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Common.Secrets;
using Payroll.Domain.AuditEvents;

namespace Payroll.Application.AuditEvents;

/// <summary>Reads an organization's chain and verifies it, with no more than one chunk of events in memory.</summary>
internal sealed class AuditChainReader(IPayrollDbContext db, IAuditSeal seal)
{
    private const int Chunk = 1000;

    /// <param name="from">Begins after the event with this sequence; 0: at the first event.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<AuditChainDto> VerifyAsync(long from, CancellationToken cancellationToken)
    {
        // First the end, then the events up to it: what is added meanwhile comes after both.
        var head = await db.AuditHeads.AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        var start = from == 0 ? null : await SealAsync(from, cancellationToken);
        var inspection = new AuditInspection(seal.IsSealOf, start is null ? 0 : from, start ?? []);
        if (from > 0 && start is null) return Answer(head, null, 0, from);

        await InspectAsync(inspection, from, head?.Sequence ?? 0, cancellationToken);
        // Events past the end that was read are either newer, or were put in: the end as it is now tells.
        if (inspection.FirstBroken is null && await IsPastEndAsync(head?.Sequence ?? 0, cancellationToken)) inspection.Exceed();
        inspection.Finish(head);
        return Answer(head, start is null ? null : Place(from, start), inspection.Checked, inspection.FirstBroken);
    }

    private static AuditChainDto Answer(AuditHead? head, AuditHeadDto? from, long wholeEvents, long? firstBroken) => new()
    {
        Valid = firstBroken is null,
        Checked = wholeEvents,
        From = from,
        Head = head is { Sequence: > 0 } ? Place(head.Sequence, head.Seal) : null,
        FirstBrokenSequence = firstBroken,
    };

    private static AuditHeadDto Place(long sequence, byte[] seal) => new() { Sequence = sequence, Hash = Convert.ToHexStringLower(seal) };

    private Task<byte[]?> SealAsync(long sequence, CancellationToken cancellationToken) =>
        db.AuditEvents.AsNoTracking().Where(row => row.Sequence == sequence).Select(row => row.Seal).FirstOrDefaultAsync(cancellationToken);

    private async Task InspectAsync(AuditInspection inspection, long from, long end, CancellationToken cancellationToken)
    {
        // Reads from the lowest sequence on, so that an event inserted before the first one is found too.
        var (seen, size) = (from == 0 ? long.MinValue : from, Chunk);
        while (inspection.FirstBroken is null)
        {
            var entries = await ReadAsync(seen, end, size, cancellationToken);
            if (entries is null)
            {
                // One of them can't be read: then one by one, up to it.
                if (size == 1) inspection.Exceed();
                size = 1;
                continue;
            }

            foreach (var entry in entries) inspection.See(entry);
            if (entries.Count < size) break;
            seen = entries[^1].Sequence;
        }
    }

    // Null: a value is not one of its column's type, so it was changed outside of the application.
    private async Task<List<AuditEvent>?> ReadAsync(long after, long end, int size, CancellationToken cancellationToken)
    {
        try
        {
            return await db.AuditEvents.AsNoTracking().Where(row => row.Sequence > after && row.Sequence <= end)
                .OrderBy(row => row.Sequence).Take(size).ToListAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is FormatException or InvalidCastException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    private async Task<bool> IsPastEndAsync(long end, CancellationToken cancellationToken)
    {
        var last = await db.AuditEvents.AsNoTracking().MaxAsync(row => (long?)row.Sequence, cancellationToken) ?? 0;
        if (last <= end) return false;
        var now = await db.AuditHeads.AsNoTracking().Select(row => row.Sequence).FirstOrDefaultAsync(cancellationToken);
        return last > now;
    }
}
