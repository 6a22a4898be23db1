using System.ComponentModel.DataAnnotations;
using Payroll.Application.Common;
using Payroll.Application.Timesheets;
using Payroll.Application.Timesheets.Entries;
using Payroll.Domain.Common;
using Payroll.Domain.Timesheets;
using Payroll.WebApi.RequestReading;

namespace Payroll.WebApi.Timesheets;

/// <summary>Corrections of an entry: what is left out stays, null clears.</summary>
public record UpdateTimesheetEntryRequest
{
    /// <summary>The id in your own system.</summary>
    [StringLength(Text.ExternalIdLength)]
    public Optional<string?> ExternalId { get; init; }

    /// <summary>Whose hours they are.</summary>
    public Optional<Guid> EmployeeId { get; init; }

    /// <summary>The employee's id in your own system, in place of employee_id or beside it; white space around it doesn't count. Null only beside it.</summary>
    [StringLength(Text.ExternalIdLength)]
    public Optional<string?> EmployeeExternalId { get; init; }

    /// <summary>The day on which the entry starts, in the pay group's time zone.</summary>
    public Optional<DateOnly> Date { get; init; }

    /// <summary>When it starts, as clocks show it: 22:00, or 22:00:00.</summary>
    [TimeOfDay]
    public Optional<string?> Start { get; init; }

    /// <summary>When it ends; before the start: on the next day. Midnight is 00:00.</summary>
    [TimeOfDay]
    public Optional<string?> End { get; init; }

    /// <summary>Breaks with their times; they take the place of break_minutes.</summary>
    [MaxLength(TimesheetLimits.Breaks)]
    public Optional<IReadOnlyList<EntryBreakRequest>?> Breaks { get; init; }

    /// <summary>One unpaid break in the middle of the entry, in minutes; it takes the place of breaks.</summary>
    [Range(0, WorkedTime.MinutesOfADay)]
    public Optional<int?> BreakMinutes { get; init; }

    /// <summary>Hours worked: alone, or beside times that they have to agree with.</summary>
    [DecimalNumber(2, "0.01", "24")]
    public Optional<decimal?> Hours { get; init; }

    /// <summary>Pieces or other units done.</summary>
    [DecimalNumber(6, "0", "9999999")]
    public Optional<decimal?> Units { get; init; }

    /// <summary>Trade and level of this work, where it is not the employee's own.</summary>
    [StringLength(Text.NameLength)]
    public Optional<string?> Classification { get; init; }

    /// <summary>The code of a cost code.</summary>
    [StringLength(Text.CodeLength)]
    public Optional<string?> CostCode { get; init; }

    /// <summary>The project, in your words.</summary>
    [StringLength(Text.NameLength)]
    public Optional<string?> Project { get; init; }

    /// <summary>The code of an earning code.</summary>
    [StringLength(Text.CodeLength)]
    public Optional<string?> EarningCode { get; init; }

    /// <summary>Kilometres driven.</summary>
    [DecimalNumber(3, "0", "99999")]
    public Optional<decimal?> DistanceKm { get; init; }

    /// <summary>Whether they may be paid.</summary>
    public Optional<TimesheetStatus> Status { get; init; }

    internal UpdateTimesheetEntry ToCommand(Guid timesheetEntryId, ExpectedVersion? expectedVersion) => new(timesheetEntryId, ToFields(), expectedVersion);

    internal TimesheetEntryFields ToFields() => new()
    {
        ExternalId = ExternalId,
        EmployeeId = EmployeeId.OrNull(),
        EmployeeExternalId = EmployeeExternalId,
        Date = Date.OrNull(),
        Start = Start.Select<int?>(Minute),
        End = End.Select<int?>(Minute),
        Breaks = Breaks.Select<EntryBreaks?>(EntryBreakRequest.All),
        BreakMinutes = BreakMinutes,
        Hours = Hours,
        Units = Units,
        Classification = Classification,
        CostCode = CostCode,
        Project = Project,
        EarningCode = EarningCode,
        DistanceKm = DistanceKm,
        Status = Status.OrNull(),
    };

    private static int? Minute(string? text) => text is null ? null : ClockText.Read(text);
}

/// <summary>An entry of a batch: told apart by its external_id; what is left out stays as it is, null clears.</summary>
public sealed record TimesheetEntryItemRequest : UpdateTimesheetEntryRequest;
