using Payroll.Domain.Common.Events;

namespace Payroll.Domain.Common;

/// <summary>What every resource of an organization has: who it belongs to, its id, and a version that counts its changes.</summary>
public abstract class Resource : EventSource, IOrganizationOwned
{
    /// <summary>For the database.</summary>
    protected Resource()
    {
    }

    /// <summary>A new resource, at version 1.</summary>
    /// <param name="id">A time-ordered id, unique in the organization.</param>
    /// <param name="organizationId">The tenant.</param>
    /// <param name="createdAt">Now, UTC.</param>
    protected Resource(Guid id, Guid organizationId, DateTimeOffset createdAt)
    {
        Id = id;
        OrganizationId = organizationId;
        Version = 1;
        CreatedAt = createdAt;
        UpdatedAt = createdAt;
    }

    /// <summary>The resource's id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The tenant that the resource belongs to.</summary>
    public Guid OrganizationId { get; private set; }

    /// <summary>1 when made, one more with each change that a caller can see.</summary>
    public int Version { get; private set; }

    /// <summary>When it was made, UTC.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it was last changed, UTC.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Records a change: the version goes up by one.</summary>
    protected void Touch(DateTimeOffset at)
    {
        Version++;
        UpdatedAt = at;
    }

    /// <summary>Raises an event of this resource.</summary>
    /// <param name="action">One of <see cref="AuditEvents.AuditActions"/>.</param>
    /// <param name="at">Now, UTC.</param>
    /// <param name="details">More about it, never a secret or an amount.</param>
    protected void Raise(string action, DateTimeOffset at, params (string Name, string? Value)[] details) =>
        Raise(new DomainEvent(action, Id, at, details));
}

/// <summary>A resource that callers name by its code.</summary>
public interface IHasCode
{
    /// <summary>Unique among those of its kind in the organization, case-sensitive; never changes.</summary>
    string Code { get; }
}
