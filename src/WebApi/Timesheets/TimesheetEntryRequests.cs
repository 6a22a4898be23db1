using System.ComponentModel.DataAnnotations;
using Payroll.Application.Common;
using Payroll.Application.Timesheets;
using Payroll.Application.Timesheets.Entries;
using Payroll.Domain.Common;
using Payroll.Domain.Timesheets;
using Payroll.WebApi.RequestReading;
using Payroll.WebApi.RequestReading.Batches;

namespace Payroll.WebApi.Timesheets;

/// <summary>Hours of an employee on a date: with start and end, or with hours alone.</summary>
public sealed record CreateTimesheetEntryRequest
{
    /// <summary>The id in your own system: unique in the organization, case-sensitive.</summary>
    [StringLength(Text.ExternalIdLength)]
    public string? ExternalId { get; init; }

    /// <summary>Whose hours they are; give it, employee_external_id, or both of the same person.</summary>
    public Guid? EmployeeId { get; init; }

    /// <summary>The employee's id in your own system; white space around it doesn't count.</summary>
    [StringLength(Text.ExternalIdLength)]
    public string? EmployeeExternalId { get; init; }

    /// <summary>The day on which the entry starts, in the pay group's time zone.</summary>
    [Required]
    public DateOnly? Date { get; init; }

    /// <summary>When it starts, as clocks show it: 22:00, or 22:00:00. Where they show it twice, the first time is meant.</summary>
    [TimeOfDay]
    public string? Start { get; init; }

    /// <summary>When it ends; before the start: on the next day. Midnight is 00:00.</summary>
    [TimeOfDay]
    public string? End { get; init; }

    /// <summary>Breaks with their times; they exclude break_minutes.</summary>
    [MaxLength(TimesheetLimits.Breaks)]
    public IReadOnlyList<EntryBreakRequest>? Breaks { get; init; }

    /// <summary>One unpaid break in the middle of the entry, in minutes.</summary>
    [Range(0, WorkedTime.MinutesOfADay)]
    public int? BreakMinutes { get; init; }

    /// <summary>Hours worked: alone, or beside times that they have to agree with. Two decimals mean whole minutes.</summary>
    [DecimalNumber(2, "0.01", "24")]
    public decimal? Hours { get; init; }

    /// <summary>Pieces or other units done, for a pay rate by the unit.</summary>
    [DecimalNumber(6, "0", "9999999")]
    public decimal? Units { get; init; }

    /// <summary>Trade and level of this work, where it is not the employee's own.</summary>
    [StringLength(Text.NameLength)]
    public string? Classification { get; init; }

    /// <summary>The code of a cost code.</summary>
    [StringLength(Text.CodeLength)]
    public string? CostCode { get; init; }

    /// <summary>The project, in your words.</summary>
    [StringLength(Text.NameLength)]
    public string? Project { get; init; }

    /// <summary>The code of an earning code; ordinary work when left out.</summary>
    [StringLength(Text.CodeLength)]
    public string? EarningCode { get; init; }

    /// <summary>Kilometres driven.</summary>
    [DecimalNumber(3, "0", "99999")]
    public decimal? DistanceKm { get; init; }

    /// <summary>Submitted when left out. Only approved entries are paid: approved needs the scope update:timesheets too.</summary>
    public TimesheetStatus? Status { get; init; }

    internal CreateTimesheetEntry ToCommand() => new(new TimesheetEntryFields
    {
        ExternalId = ExternalId,
        EmployeeId = EmployeeId,
        EmployeeExternalId = EmployeeExternalId,
        Date = Date,
        Start = Start is null ? null : ClockText.Read(Start),
        End = End is null ? null : ClockText.Read(End),
        Breaks = EntryBreakRequest.All(Breaks),
        BreakMinutes = BreakMinutes,
        Hours = Hours is null ? default : Hours,
        Units = Units,
        Classification = Classification,
        CostCode = CostCode,
        Project = Project,
        EarningCode = EarningCode,
        DistanceKm = DistanceKm,
        Status = Status,
    });
}

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

/// <summary>A break within an entry.</summary>
public sealed record EntryBreakRequest
{
    /// <summary>When it starts, as clocks show it.</summary>
    [Required, TimeOfDay]
    public string? Start { get; init; }

    /// <summary>When it ends.</summary>
    [Required, TimeOfDay]
    public string? End { get; init; }

    /// <summary>Whether its time is worked time; not, when left out.</summary>
    public bool? Paid { get; init; }

    // One that lacks a time is refused already, and reaches nothing but the other checks.
    internal static EntryBreaks? All(IReadOnlyList<EntryBreakRequest>? breaks) => breaks is null
        ? null
        : new EntryBreaks((from one in breaks where one.Start is not null && one.End is not null select new EntryBreak(ClockText.Read(one.Start!), ClockText.Read(one.End!), one.Paid ?? false)).ToList());
}

/// <summary>Timesheet entries that are recorded or corrected in one call.</summary>
public sealed record TimesheetEntryBatchRequest : BatchRequest<TimesheetEntryItemRequest>;

/// <summary>What entries can hold.</summary>
internal static class TimesheetLimits
{
    /// <summary>Breaks of one entry.</summary>
    public const int Breaks = 20;
}
