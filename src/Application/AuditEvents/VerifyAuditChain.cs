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
        for (var seen = 0L; inspection.FirstBroken is null;)
        {
            var entries = await db.AuditEvents.AsNoTracking().Where(row => row.Sequence > seen && row.Sequence <= end)
                .OrderBy(row => row.Sequence).Take(Chunk).ToListAsync(cancellationToken);
            foreach (var entry in entries) inspection.See(entry);
            if (entries.Count < Chunk) break;
            seen = entries[^1].Sequence;
        }

        // Events past the end that was read are either newer, or were put in: the end as it is now tells.
        if (inspection.FirstBroken is null && await IsPastEndAsync(end, cancellationToken)) inspection.Exceed();
        inspection.Finish(head);
        return new AuditChainDto
        {
            Valid = inspection.FirstBroken is null,
            Checked = inspection.Checked,
            Head = head is null ? null : new AuditHeadDto { Sequence = head.Sequence, Hash = Convert.ToHexStringLower(head.Seal) },
            FirstBrokenSequence = inspection.FirstBroken,
        };
    }

    private async Task<bool> IsPastEndAsync(long end, CancellationToken cancellationToken)
    {
        var last = await db.AuditEvents.AsNoTracking().MaxAsync(row => (long?)row.Sequence, cancellationToken) ?? 0;
        if (last <= end) return false;
        var now = await db.AuditHeads.AsNoTracking().Select(row => row.Sequence).FirstOrDefaultAsync(cancellationToken);
        return last > now;
    }
}
