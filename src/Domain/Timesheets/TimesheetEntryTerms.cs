namespace Payroll.Domain.Timesheets;

/// <summary>Everything that a caller says of an entry.</summary>
public sealed record TimesheetEntryTerms
{
    /// <summary>The entry's id in the caller's own system.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Whose hours they are.</summary>
    public required Guid EmployeeId { get; init; }

    /// <summary>The work date: the day on which the entry starts, in the pay group's time zone.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>When it starts, minutes since midnight as clocks show them; null for hours without a place in the day.</summary>
    public int? Start { get; init; }

    /// <summary>When it ends; before <see cref="Start"/>: on the next day.</summary>
    public int? End { get; init; }

    /// <summary>Breaks with their times; null where none are given.</summary>
    public EntryBreaks? Breaks { get; init; }

    /// <summary>The length of one unpaid break in the middle of the entry, in minutes.</summary>
    public int? BreakMinutes { get; init; }

    /// <summary>Minutes worked, where no times are given; else null, as they follow from the times.</summary>
    public int? GivenMinutes { get; init; }

    /// <summary>Pieces or other units done, for a rate by the unit; up to six decimals.</summary>
    public decimal? Units { get; init; }

    /// <summary>Trade and level of this work, where it is not the employee's own.</summary>
    public string? Classification { get; init; }

    /// <summary>What the work is booked to.</summary>
    public Guid? CostCodeId { get; init; }

    /// <summary>The project, in the caller's words.</summary>
    public string? Project { get; init; }

    /// <summary>What the hours count for; null: ordinary work.</summary>
    public Guid? EarningCodeId { get; init; }

    /// <summary>Kilometres driven, up to three decimals.</summary>
    public decimal? DistanceKm { get; init; }

    /// <summary>Whether they may be paid.</summary>
    public TimesheetStatus Status { get; init; }

    /// <summary>Whether other terms say nothing else of when the hours are, and whose: the time that passed stays what it was.</summary>
    public bool IsAtTheTimeOf(TimesheetEntryTerms other) =>
        EmployeeId == other.EmployeeId && Date == other.Date && Start == other.Start && End == other.End
        && Breaks == other.Breaks && BreakMinutes == other.BreakMinutes && GivenMinutes == other.GivenMinutes;
}
