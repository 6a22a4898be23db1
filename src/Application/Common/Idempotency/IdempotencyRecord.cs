using Payroll.Domain.Common;

namespace Payroll.Application.Common.Idempotency;

/// <summary>The answer to a request that may be sent again under the same <c>Idempotency-Key</c>: written together with what the request did.</summary>
/// <param name="organizationId">The tenant.</param>
/// <param name="fingerprint">SHA-256 of what names the request: its method, its path and its key. 32 bytes.</param>
/// <param name="id">The row's id, to which the encrypted answer is bound.</param>
/// <param name="answer">The answer and the hash of what was asked, encrypted.</param>
/// <param name="createdAt">When the request was first carried out, UTC.</param>
public sealed class IdempotencyRecord(Guid organizationId, byte[] fingerprint, Guid id, string answer, DateTimeOffset createdAt) : IOrganizationOwned
{
    /// <summary>How long an answer is kept: a request that is sent again later is a new one.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    /// <summary>The tenant.</summary>
    public Guid OrganizationId { get; private set; } = organizationId;

    /// <summary>SHA-256 of method, path and key: one answer for each. 32 bytes.</summary>
    public byte[] Fingerprint { get; private set; } = fingerprint;

    /// <summary>The row's id.</summary>
    public Guid Id { get; private set; } = id;

    /// <summary>The encrypted answer.</summary>
    public string Answer { get; private set; } = answer;

    /// <summary>When the request was first carried out, UTC.</summary>
    public DateTimeOffset CreatedAt { get; private set; } = createdAt;

    /// <summary>Whether it has been kept for its whole life at a moment.</summary>
    public bool IsOver(DateTimeOffset now) => now - CreatedAt >= Life;
}
