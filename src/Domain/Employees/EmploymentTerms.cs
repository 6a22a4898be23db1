namespace Payroll.Domain.Employees;

/// <summary>What an employment says of its days.</summary>
/// <param name="PayGroupId">The group that pays them.</param>
/// <param name="EmploymentTypeId">The kind of employment.</param>
/// <param name="Classification">Trade and level, in the employer's words.</param>
/// <param name="WorkingDays">The days of the week that are worked.</param>
public sealed record EmploymentTerms(Guid PayGroupId, Guid EmploymentTypeId, string? Classification, WorkingDays WorkingDays);
