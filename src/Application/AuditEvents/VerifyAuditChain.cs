using MediatR;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.AuditEvents;

/// <summary>Verifies the organization's chain of audit events.</summary>
/// <param name="FromSequence">Begins after the event with this sequence; null: at the first event.</param>
public sealed record VerifyAuditChain(long? FromSequence) : IRequest<AuditChainDto>;

/// <summary>Whether the chain of audit events is whole.</summary>
public sealed record AuditChainDto
{
    /// <summary>True where no event was changed, removed or put in.</summary>
    public required bool Valid { get; init; }

    /// <summary>How many events were found whole, from the first one on, or from the one after `from_sequence`.</summary>
    public required long Checked { get; init; }

    /// <summary>
    /// The event of `from_sequence`, as it is kept now. Its own truth is not verified: compare it with the head that you kept. Null where
    /// verification began at the first event, or where there is no such event.
    /// </summary>
    public required AuditHeadDto? From { get; init; }

    /// <summary>Where the chain ends; null where its end was removed. Keep it elsewhere: a chain that was put back as a whole shows against it.</summary>
    public required AuditHeadDto? Head { get; init; }

    /// <summary>
    /// The place of the first event that was changed, is missing, or was put in. One more than the last event where only the end of the
    /// chain is not what the server left.
    /// </summary>
    public required long? FirstBrokenSequence { get; init; }
}

/// <summary>A place in the chain.</summary>
public sealed record AuditHeadDto
{
    /// <summary>The event's place.</summary>
    public required long Sequence { get; init; }

    /// <summary>The event's seal, 64 hexadecimal digits. It covers all events up to this one.</summary>
    public required string Hash { get; init; }
}

internal sealed class VerifyAuditChainHandler(IPayrollDbContext db, SharedAuditVerification verification) : IRequestHandler<VerifyAuditChain, AuditChainDto>
{
    public Task<AuditChainDto> Handle(VerifyAuditChain query, CancellationToken cancellationToken) =>
        verification.VerifyAsync(db.OrganizationId, query.FromSequence ?? 0, cancellationToken);
}
