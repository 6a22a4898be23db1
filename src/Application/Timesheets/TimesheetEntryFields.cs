using Payroll.Application.Common;
using Payroll.Domain.Timesheets;

namespace Payroll.Application.Timesheets;

/// <summary>
/// The members of a timesheet entry that a caller gives. Creating, updating and importing share this list. What is null, or has no value,
/// is not given: a new entry has none, and of an entry that is there it stays. Null as a value clears.
/// </summary>
public sealed record TimesheetEntryFields
{
    public Optional<string?> ExternalId { get; init; }
    public Guid? EmployeeId { get; init; }
    public Optional<string?> EmployeeExternalId { get; init; }
    public DateOnly? Date { get; init; }
    public Optional<int?> Start { get; init; }
    public Optional<int?> End { get; init; }
    public Optional<EntryBreaks?> Breaks { get; init; }
    public Optional<int?> BreakMinutes { get; init; }
    public Optional<decimal?> Hours { get; init; }
    public Optional<decimal?> Units { get; init; }
    public Optional<string?> Classification { get; init; }
    public Optional<string?> CostCode { get; init; }
    public Optional<string?> Project { get; init; }
    public Optional<string?> EarningCode { get; init; }
    public Optional<decimal?> DistanceKm { get; init; }
    public TimesheetStatus? Status { get; init; }
}
