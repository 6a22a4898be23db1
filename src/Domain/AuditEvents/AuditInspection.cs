namespace Payroll.Domain.AuditEvents;

/// <summary>Walks an organization's chain, from its first event or from a later one, and finds the first place where it is broken.</summary>
/// <param name="isSealOf">Whether a seal is that of some bytes, made with the key of that version.</param>
/// <param name="from">The place of the event after which it begins; 0: at the first event.</param>
/// <param name="seal">That event's seal; empty: there is none.</param>
public sealed class AuditInspection(Func<byte[], string, byte[], bool> isSealOf, long from, byte[] seal)
{
    private byte[] last = seal;

    /// <summary>The last place up to which everything was found whole.</summary>
    private long Reached => from + Checked;

    /// <summary>Events found whole so far; each has the place after the one before.</summary>
    public long Checked { get; private set; }

    /// <summary>The place of the first event that was changed, is missing, or was put in; null: none so far.</summary>
    public long? FirstBroken { get; private set; }

    /// <summary>Looks at the next event, in the order of the chain. Nothing more is looked at once one was found broken.</summary>
    public void See(AuditEvent entry)
    {
        if (FirstBroken is not null) return;
        if (entry.Sequence != Reached + 1 || !isSealOf(AuditBytes.Of(entry, last), entry.SealVersion, entry.Seal))
        {
            FirstBroken = Reached + 1;
            return;
        }

        Checked++;
        last = entry.Seal;
    }

    /// <summary>Records that there are events past the recorded end of the chain: they were inserted from outside.</summary>
    public void Exceed() => FirstBroken ??= Reached + 1;

    /// <summary>
    /// Compares the end that was reached with the one that was kept: events that were cut off show here. A chain has an end from its
    /// organization's founding on, and only the server can seal it.
    /// </summary>
    public void Finish(AuditHead? head)
    {
        if (FirstBroken is not null) return;
        if (head is null || head.Sequence != Reached) FirstBroken = Reached + 1;
        else if (!head.Seal.AsSpan().SequenceEqual(last)) FirstBroken = Math.Max(Reached, 1);
        else if (!head.IsSealed(isSealOf)) FirstBroken = Reached + 1;
    }
}
