namespace Payroll.Domain.Common.Events;

/// <summary>Something that happened to an entity and has to be accounted for. The audit trail records it in the transaction that saves the entity.</summary>
/// <param name="Action">One of <see cref="AuditEvents.AuditActions"/>; the kind of resource is its first word.</param>
/// <param name="ResourceId">The id of the resource that it happened to.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Details">More about it, never a secret or an amount. A detail without a value is left out.</param>
public record DomainEvent(string Action, Guid ResourceId, DateTimeOffset At, params IReadOnlyList<(string Name, string? Value)> Details)
{
    /// <summary>The resource whose removal includes this one; the event is left out where that removal is saved with it. Null: none.</summary>
    public Guid? PartOf { get; init; }

    /// <summary>One event in place of two of the same action and resource that are saved together; null: both are recorded.</summary>
    /// <param name="next">The later one.</param>
    public virtual DomainEvent? MergedWith(DomainEvent next) => null;
}
