namespace Payroll.Domain.AuditEvents;

/// <summary>Walks an organization's chain from its first event, and finds the first place where it is broken.</summary>
/// <param name="isSealOf">Whether a seal is that of some bytes, made with the key of that version.</param>
public sealed class AuditInspection(Func<byte[], string, byte[], bool> isSealOf)
{
    private byte[] last = [];

    /// <summary>Events found whole so far; each has the place after the one before.</summary>
    public long Checked { get; private set; }

    /// <summary>The place of the first event that was changed, is missing, or was put in; null: none so far.</summary>
    public long? FirstBroken { get; private set; }

    /// <summary>Looks at the next event, in the order of the chain. Nothing more is looked at once one was found broken.</summary>
    public void See(AuditEvent entry)
    {
        if (FirstBroken is not null) return;
        if (entry.Sequence != Checked + 1 || !isSealOf(AuditBytes.Of(entry, last), entry.SealVersion, entry.Seal))
        {
            FirstBroken = Checked + 1;
            return;
        }

        Checked++;
        last = entry.Seal;
    }

    /// <summary>Notes that there are events past the end that was kept: somebody put them in.</summary>
    public void Exceed() => FirstBroken ??= Checked + 1;

    /// <summary>Compares the end that was reached with the one that was kept: events that were cut off show here.</summary>
    public void Finish(AuditHead? head)
    {
        if (FirstBroken is not null) return;
        var (sequence, seal) = head is null ? (0, []) : (head.Sequence, head.Seal);
        if (sequence != Checked) FirstBroken = Checked + 1;
        else if (!seal.AsSpan().SequenceEqual(last)) FirstBroken = Checked;
    }
}
