using Payroll.Application.Common;
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
}
