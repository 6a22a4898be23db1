using Payroll.Application.Common;
using Payroll.Domain.Timesheets;

namespace Payroll.Application.Timesheets;

/// <summary>What a caller says of an entry: all of a new one, or what changes of one that is there.</summary>
public sealed record TimesheetEntryItem
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
