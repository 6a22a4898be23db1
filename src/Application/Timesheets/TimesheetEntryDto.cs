using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Timesheets;

namespace Payroll.Application.Timesheets;

/// <summary>Hours of an employee on a date.</summary>
public sealed record TimesheetEntryDto : IVersionedDto
{
    /// <summary>The entry's id.</summary>
    public required Guid TimesheetEntryId { get; init; }

    /// <summary>The id in your own system.</summary>
    public required string? ExternalId { get; init; }

    /// <summary>Whose hours they are.</summary>
    public required Guid EmployeeId { get; init; }

    /// <summary>The employee's id in your own system.</summary>
    public required string? EmployeeExternalId { get; init; }

    /// <summary>The day on which the entry starts, in the pay group's time zone.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>When it starts, as clocks show it.</summary>
    public required string? Start { get; init; }

    /// <summary>When it ends; before the start: on the next day.</summary>
    public required string? End { get; init; }

    /// <summary>Breaks with their times.</summary>
    public required IReadOnlyList<EntryBreakDto> Breaks { get; init; }

    /// <summary>The length of one unpaid break in the middle, in minutes.</summary>
    public required int? BreakMinutes { get; init; }

    /// <summary>Worked minutes: what really passes from start to end, less unpaid breaks.</summary>
    public required int? Minutes { get; init; }

    /// <summary>The same in hours, rounded to two decimals.</summary>
    public required decimal? Hours { get; init; }

    /// <summary>Pieces or other units done.</summary>
    public required decimal? Units { get; init; }

    /// <summary>Trade and level of this work, where it is not the employee's own.</summary>
    public required string? Classification { get; init; }

    /// <summary>The cost code that it is booked to.</summary>
    public required string? CostCode { get; init; }

    /// <summary>The project.</summary>
    public required string? Project { get; init; }

    /// <summary>The earning code; null: ordinary work.</summary>
    public required string? EarningCode { get; init; }

    /// <summary>Kilometres driven.</summary>
    public required decimal? DistanceKm { get; init; }

    /// <summary>Only approved entries are paid.</summary>
    public required TimesheetStatus Status { get; init; }

    /// <summary>The submitted run that paid it, after which it never changes.</summary>
    public required Guid? PaidInPayRunId { get; init; }

    /// <summary>Goes up with each change.</summary>
    public required int Version { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The answers of some entries, with what they name, in one query.</summary>
    internal static IQueryable<TimesheetEntryDto> Of(IPayrollDbContext db, IQueryable<TimesheetEntry> entries) =>
        from entry in entries
        join employee in db.Employees on entry.EmployeeId equals employee.Id
        join cost in db.CostCodes on entry.CostCodeId equals cost.Id into costs
        from cost in costs.DefaultIfEmpty()
        join earning in db.EarningCodes on entry.EarningCodeId equals earning.Id into earnings
        from earning in earnings.DefaultIfEmpty()
        select new TimesheetEntryDto
        {
            TimesheetEntryId = entry.Id,
            ExternalId = entry.ExternalId,
            EmployeeId = entry.EmployeeId,
            EmployeeExternalId = employee.ExternalId,
            Date = entry.Date,
            Start = ClockText.Of(entry.StartMinute),
            End = ClockText.Of(entry.EndMinute),
            Breaks = EntryBreakDto.All(entry.Breaks),
            BreakMinutes = entry.BreakMinutes,
            Minutes = entry.Minutes,
            Hours = TimesheetEntryRules.HoursOf(entry.Minutes),
            Units = entry.Units,
            Classification = entry.Classification,
            CostCode = cost.Code,
            Project = entry.Project,
            EarningCode = earning.Code,
            DistanceKm = entry.DistanceKm,
            Status = entry.Status,
            PaidInPayRunId = entry.PaidInPayRunId,
            Version = entry.Version,
            CreatedAt = entry.CreatedAt,
            UpdatedAt = entry.UpdatedAt,
        };
}

/// <summary>A break of an entry.</summary>
public sealed record EntryBreakDto
{
    /// <summary>When it starts, as clocks show it.</summary>
    public required string Start { get; init; }

    /// <summary>When it ends.</summary>
    public required string End { get; init; }

    /// <summary>Whether its time is worked time.</summary>
    public required bool Paid { get; init; }

    internal static IReadOnlyList<EntryBreakDto> All(EntryBreaks? breaks) =>
        (breaks?.All ?? []).Select(one => new EntryBreakDto { Start = ClockText.Of(one.Start), End = ClockText.Of(one.End), Paid = one.Paid }).ToList();
}
