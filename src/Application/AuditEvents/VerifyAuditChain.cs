using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Common.Secrets;
using Payroll.Domain.AuditEvents;

namespace Payroll.Application.AuditEvents;

/// <summary>Goes through the organization's whole chain of audit events.</summary>
public sealed record VerifyAuditChain : IRequest<AuditChainDto>;

/// <summary>Whether the chain of audit events is whole.</summary>
public sealed record AuditChainDto
{
    /// <summary>True where no event was changed, removed or put in.</summary>
    public required bool Valid { get; init; }

    /// <summary>How many events were found whole, from the first one on.</summary>
    public required long Checked { get; init; }

    /// <summary>Where the chain ends; null while there is no event. Keep it elsewhere: a chain that was put back as a whole shows against it.</summary>
    public required AuditHeadDto? Head { get; init; }

    /// <summary>The place of the first event that was changed, is missing, or was put in.</summary>
    public required long? FirstBrokenSequence { get; init; }
}

/// <summary>The end of the chain.</summary>
public sealed record AuditHeadDto
{
    /// <summary>The last event's place.</summary>
    public required long Sequence { get; init; }

    /// <summary>The last event's seal, 64 hexadecimal digits. It covers all events before it.</summary>
    public required string Hash { get; init; }
}

internal sealed class VerifyAuditChainHandler(IPayrollDbContext db, IAuditSeal seal) : IRequestHandler<VerifyAuditChain, AuditChainDto>
{
    private const int Chunk = 1000;

    public async Task<AuditChainDto> Handle(VerifyAuditChain query, CancellationToken cancellationToken)
    {
        // First the end, then the events up to it: what is added meanwhile comes after both.
        var head = await db.AuditHeads.AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        var end = head?.Sequence ?? 0;
        var inspection = new AuditInspection(seal.IsSealOf);
        // Nothing sorts before the first event: whoever puts one in there is found out too.
        var (seen, size) = (long.MinValue, Chunk);
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

        // Events past the end that was read are either newer, or were put in: the end as it is now tells.
        if (inspection.FirstBroken is null && await IsPastEndAsync(end, cancellationToken)) inspection.Exceed();
        // An organization begins its chain when it is founded. Only those from before there were chains have none.
        if (head is null && await db.ApiKeys.AnyAsync(key => key.LineageId != Guid.Empty, cancellationToken)) inspection.Exceed();
        inspection.Finish(head);
        return new AuditChainDto
        {
            Valid = inspection.FirstBroken is null,
            Checked = inspection.Checked,
            Head = head is null ? null : new AuditHeadDto { Sequence = head.Sequence, Hash = Convert.ToHexStringLower(head.Seal) },
            FirstBrokenSequence = inspection.FirstBroken,
        };
    }

    // Null: a value is none that its column can hold, which only somebody who changed it can have brought about.
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
