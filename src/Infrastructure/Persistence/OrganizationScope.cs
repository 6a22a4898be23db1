namespace Payroll.Infrastructure.Persistence;

/// <summary>The organization that a request's unit of work acts for, and who asked: set when its key is verified, before anything is read.</summary>
public sealed class OrganizationScope
{
    /// <summary>Null until a key is verified: nothing is seen.</summary>
    public Guid? OrganizationId { get; set; }

    /// <summary>The key; null: background work.</summary>
    public Guid? ApiKeyId { get; set; }

    /// <summary>The network address that the request came from; null where there is none.</summary>
    public string? Address { get; set; }
}
