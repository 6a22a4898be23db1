using Payroll.Domain.Common;

namespace Payroll.Infrastructure.Persistence;

/// <summary>Counts an organization's transactions that wrote what pay is computed from. One row for each organization.</summary>
internal sealed class PayrollChangeCounter : IOrganizationOwned
{
    /// <summary>The tenant.</summary>
    public Guid OrganizationId { get; init; }

    /// <summary>The number of the last transaction.</summary>
    public long Value { get; init; }
}
