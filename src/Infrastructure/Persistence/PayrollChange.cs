using Payroll.Domain.Common;

namespace Payroll.Infrastructure.Persistence;

/// <summary>The last change of what one employee's pay is computed from, or of what everyone's is. At most one row for each employee.</summary>
internal sealed class PayrollChange : IOrganizationOwned
{
    /// <summary>In place of an employee: what changed may concern every employee (a rule set, a holiday).</summary>
    public static readonly Guid Everyone = Guid.Empty;

    /// <summary>The tenant.</summary>
    public Guid OrganizationId { get; init; }

    /// <summary>Whose pay, or <see cref="Everyone"/>. The row stays when the employee is removed.</summary>
    public Guid EmployeeId { get; init; }

    /// <summary>The number of the last transaction that wrote it, of the organization's <see cref="PayrollChangeCounter"/>.</summary>
    public long Number { get; init; }

    /// <summary>When it was written, UTC.</summary>
    public DateTimeOffset ChangedAt { get; init; }
}
