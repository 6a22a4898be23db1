using Payroll.Domain.Common;

namespace Payroll.Domain.AuditEvents;

/// <summary>
/// A change that an organization has to be able to account for later. An organization's events form a chain: each is sealed together
/// with the one before it, so that a changed, missing or added event shows.
/// </summary>
public sealed class AuditEvent : IOrganizationOwned
{
    private AuditEvent()
    {
        Action = Resource = Details = SealVersion = string.Empty;
        Seal = [];
    }

    private AuditEvent(Guid id, Guid organizationId, AuditRecord note, DateTimeOffset at)
    {
        Id = id;
        OrganizationId = organizationId;
        At = at;
        ApiKeyId = note.ApiKeyId;
        Action = note.Action;
        Resource = note.Resource;
        ResourceId = note.ResourceId;
        Address = note.Address;
        Details = note.Details;
        SealVersion = string.Empty;
        Seal = [];
    }

    /// <summary>The tenant.</summary>
    public Guid OrganizationId { get; private set; }

    /// <summary>The event's place in the chain: 1, 2, 3, … without a gap. 0 until it is saved.</summary>
    public long Sequence { get; private set; }

    /// <summary>The event's id.</summary>
    public Guid Id { get; private set; }

    /// <summary>When it happened, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The key that it was done with; null: the installation itself, or its host.</summary>
    public Guid? ApiKeyId { get; private set; }

    /// <summary>What happened: one of <see cref="AuditActions"/>.</summary>
    public string Action { get; private set; }

    /// <summary>The kind of thing that it happened to.</summary>
    public string Resource { get; private set; }

    /// <summary>That thing's id.</summary>
    public Guid ResourceId { get; private set; }

    /// <summary>The network address that it was asked from; null: the host's own console, or background work.</summary>
    public string? Address { get; private set; }

    /// <summary>More about it, a JSON object. Never a secret.</summary>
    public string Details { get; private set; }

    /// <summary>Which key made the seal.</summary>
    public string SealVersion { get; private set; }

    /// <summary>HMAC-SHA256 of the event and of the seal before it. 32 bytes.</summary>
    public byte[] Seal { get; private set; }

    /// <summary>Records an event; it gets its place in the chain when it is saved.</summary>
    public static AuditEvent Note(Guid id, Guid organizationId, AuditRecord note, DateTimeOffset at) => new(id, organizationId, note, at);

    /// <summary>Gives the event its place.</summary>
    /// <param name="sequence">One more than the event before.</param>
    /// <param name="before">The seal of the event before; empty for the first one.</param>
    /// <param name="seal">Seals bytes, and says with which key.</param>
    public void Close(long sequence, ReadOnlySpan<byte> before, Func<byte[], (string Version, byte[] Seal)> seal)
    {
        Sequence = sequence;
        (SealVersion, Seal) = seal(AuditBytes.Of(this, before));
    }
}

/// <summary>What is noted of an event.</summary>
/// <param name="Action">One of <see cref="AuditActions"/>.</param>
/// <param name="Resource">The kind of thing that it happened to, such as <c>api_key</c>.</param>
/// <param name="ResourceId">That thing's id.</param>
/// <param name="Details">A JSON object without secrets.</param>
/// <param name="ApiKeyId">The key that it was done with.</param>
/// <param name="Address">Where it was asked from.</param>
public sealed record AuditRecord(string Action, string Resource, Guid ResourceId, string Details, Guid? ApiKeyId, string? Address);
