using System.ComponentModel.DataAnnotations;
using Payroll.Application.Common.Batches;
using Payroll.Application.Timesheets;
using Payroll.Application.Timesheets.Entries;
using Payroll.Domain.Common;

namespace Payroll.WebApi.Timesheets;

/// <summary>Which entries to approve: those named, or all that a filter finds.</summary>
public sealed record ApproveTimesheetEntriesRequest
{
    /// <summary>The entries' ids.</summary>
    [MinLength(1), MaxLength(BatchLimits.Items)]
    public IReadOnlyList<Guid>? TimesheetEntryIds { get; init; }

    /// <summary>Entries that have everything that is given here.</summary>
    public TimesheetFilterRequest? Filter { get; init; }

    internal ApproveTimesheetEntries ToCommand() => new(TimesheetEntryIds, Filter is null ? null : new TimesheetFilter(Filter.From, Filter.To, Filter.PayGroup, Filter.EmployeeId, Filter.EmployeeExternalId));
}

/// <summary>Which entries are meant: at least one member.</summary>
public sealed record TimesheetFilterRequest
{
    /// <summary>Work dates from this one on.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Work dates up to this one.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The code of a pay group: entries whose employee is in it on the work date.</summary>
    [StringLength(Text.CodeLength)]
    public string? PayGroup { get; init; }

    /// <summary>Entries of this employee.</summary>
    public Guid? EmployeeId { get; init; }

    /// <summary>Entries of the employee with this id in your own system; white space around it doesn't count.</summary>
    [StringLength(Text.ExternalIdLength)]
    public string? EmployeeExternalId { get; init; }
}
