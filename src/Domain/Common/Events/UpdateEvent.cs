namespace Payroll.Domain.Common.Events;

/// <summary>Members of a resource were changed. The event names them and leaves out their values.</summary>
/// <param name="Action">One of <see cref="AuditEvents.AuditActions"/>.</param>
/// <param name="ResourceId">The id of the resource.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Changed">The names of the members, as the API has them.</param>
/// <param name="Identity">Tells which resource it is, where its id may be gone one day; null: nothing does.</param>
public sealed record UpdateEvent(string Action, Guid ResourceId, DateTimeOffset At, IReadOnlyList<string> Changed, (string Name, string? Value)? Identity = null)
    : DomainEvent(Action, ResourceId, At, [.. Identity is { } identity ? [identity] : Array.Empty<(string, string?)>(), ("changed", string.Join(", ", Changed))])
{
    /// <inheritdoc/>
    public override DomainEvent? MergedWith(DomainEvent next) =>
        next is UpdateEvent other ? new UpdateEvent(Action, ResourceId, At, [.. Changed.Union(other.Changed)], Identity) : null;
}
