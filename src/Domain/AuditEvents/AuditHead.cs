using Payroll.Domain.Common;

namespace Payroll.Domain.AuditEvents;

/// <summary>
/// Where an organization's chain ends. Without it, events cut off the end would not be missed. It is sealed itself, so that only the
/// server can say where the chain ends.
/// </summary>
public sealed class AuditHead : IOrganizationOwned
{
    private AuditHead()
    {
    }

    /// <summary>The tenant.</summary>
    public Guid OrganizationId { get; private set; }

    /// <summary>The last event's place; 0 only before an organization's founding is saved.</summary>
    public long Sequence { get; private set; }

    /// <summary>The last event's seal.</summary>
    public byte[] Seal { get; private set; } = [];

    /// <summary>Which key made the head's own seal; empty: it has none.</summary>
    public string HeadSealVersion { get; private set; } = string.Empty;

    /// <summary>HMAC-SHA256 of the organization, the last event's place and its seal. 32 bytes; empty: the chain was found broken before.</summary>
    public byte[] HeadSeal { get; private set; } = [];

    /// <summary>The end of a chain, not sealed yet.</summary>
    /// <param name="organizationId">The tenant.</param>
    /// <param name="sequence">The last event's place; 0: there is none.</param>
    /// <param name="seal">The last event's seal; empty: there is none.</param>
    public static AuditHead At(Guid organizationId, long sequence, byte[] seal) => new() { OrganizationId = organizationId, Sequence = sequence, Seal = seal };

    /// <summary>Whether the head is as the server left it.</summary>
    /// <param name="isSealOf">Whether a seal is that of some bytes, made with the key of that version.</param>
    public bool IsSealed(Func<byte[], string, byte[], bool> isSealOf) =>
        Sequence > 0 && HeadSeal.Length > 0 && isSealOf(AuditBytes.Of(this), HeadSealVersion, HeadSeal);

    /// <summary>Goes on after another event, in a chain that was found broken. It stays without a seal.</summary>
    public void GoOnAfter(long sequence, byte[] seal)
    {
        (Sequence, Seal) = (sequence, seal);
        (HeadSealVersion, HeadSeal) = (string.Empty, []);
    }

    /// <summary>Closes the chain around more events.</summary>
    /// <param name="entries">The events, oldest first.</param>
    /// <param name="isWhole">The end of the chain was sealed. False: nothing is sealed that could not be verified before.</param>
    /// <param name="seal">Seals bytes, and says with which key.</param>
    public void Append(IEnumerable<AuditEvent> entries, bool isWhole, Func<byte[], (string Version, byte[] Seal)> seal)
    {
        foreach (var entry in entries)
        {
            entry.Close(Sequence + 1, Seal, seal);
            (Sequence, Seal) = (entry.Sequence, entry.Seal);
        }

        (HeadSealVersion, HeadSeal) = isWhole ? seal(AuditBytes.Of(this)) : (string.Empty, []);
    }
}
