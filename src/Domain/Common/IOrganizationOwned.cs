namespace Payroll.Domain.Common;

/// <summary>Belongs to exactly one organization; no other organization ever sees it.</summary>
public interface IOrganizationOwned
{
    /// <summary>The tenant.</summary>
    Guid OrganizationId { get; }
}
