using Payroll.Domain.Common;

namespace Payroll.Domain.AuditEvents;

/// <summary>Where an organization's chain ends. Without it, events cut off the end would not be missed.</summary>
public sealed class AuditHead(Guid organizationId) : IOrganizationOwned
{
    /// <summary>The tenant.</summary>
    public Guid OrganizationId { get; private set; } = organizationId;

    /// <summary>The last event's place; 0: there is none yet.</summary>
    public long Sequence { get; private set; }

    /// <summary>The last event's seal; empty: there is none yet.</summary>
    public byte[] Seal { get; private set; } = [];

    /// <summary>Closes the chain around one more event.</summary>
    /// <param name="entry">The event.</param>
    /// <param name="seal">Seals bytes, and says with which key.</param>
    public void Append(AuditEvent entry, Func<byte[], (string Version, byte[] Seal)> seal)
    {
        entry.Close(Sequence + 1, Seal, seal);
        (Sequence, Seal) = (entry.Sequence, entry.Seal);
    }
}
