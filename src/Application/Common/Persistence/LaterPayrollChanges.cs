namespace Payroll.Application.Common.Persistence;

/// <summary>What has changed, of what pay is computed from, after a number of the organization's change counter.</summary>
/// <param name="Everyone">When something changed last that may concern every employee, such as a rule set; null: nothing did.</param>
/// <param name="Employees">The employees who have later changes of their own, each with the time of the last one.</param>
public sealed record LaterPayrollChanges(DateTimeOffset? Everyone, IReadOnlyDictionary<Guid, DateTimeOffset> Employees);
