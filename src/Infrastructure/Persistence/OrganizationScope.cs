namespace Payroll.Infrastructure.Persistence;

/// <summary>The organization that a request's unit of work acts for: set when its key is verified, before anything is read.</summary>
public sealed class OrganizationScope
{
    /// <summary>Null until a key is verified: nothing is seen.</summary>
    public Guid? OrganizationId { get; set; }
}
