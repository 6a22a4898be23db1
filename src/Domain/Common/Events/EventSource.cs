namespace Payroll.Domain.Common.Events;

/// <summary>An entity that raises events when it is made, changed or removed. They are recorded when it is saved, and only then.</summary>
public abstract class EventSource
{
    private List<DomainEvent>? events;

    /// <summary>Hands out the events that were raised since the last call, oldest first.</summary>
    public IReadOnlyList<DomainEvent> TakeEvents()
    {
        var taken = events;
        events = null;
        return taken ?? [];
    }

    /// <summary>The event of its removal; null where none is recorded.</summary>
    /// <param name="at">Now, UTC.</param>
    public abstract DomainEvent? Removal(DateTimeOffset at);

    /// <summary>Raises an event.</summary>
    protected void Raise(DomainEvent raised) => (events ??= []).Add(raised);
}
