using Payroll.Domain.Common;
using Payroll.Domain.Common.Events;

namespace Payroll.Domain.Timesheets;

/// <summary>Hours of an employee on a date, with all that says what they are worth.</summary>
public sealed class TimesheetEntry : Resource
{
    private TimesheetEntry()
    {
    }

    private TimesheetEntry(Guid id, Guid organizationId, TimesheetEntryTerms terms, WorkedTime? time, DateTimeOffset at)
        : base(id, organizationId, at)
    {
        Apply(terms, time);
        RaiseAll(null, terms, at);
    }

    /// <summary>The id in the caller's own system; unique in the organization, case-sensitive.</summary>
    public string? ExternalId { get; private set; }

    /// <summary>Whose hours they are.</summary>
    public Guid EmployeeId { get; private set; }

    /// <summary>The work date: the day on which the entry starts, in the pay group's time zone.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>When it starts, minutes since midnight as clocks show them.</summary>
    public int? StartMinute { get; private set; }

    /// <summary>When it ends; before the start: on the next day.</summary>
    public int? EndMinute { get; private set; }

    /// <summary>Breaks with their times.</summary>
    public EntryBreaks? Breaks { get; private set; }

    /// <summary>The length of one unpaid break in the middle, in minutes.</summary>
    public int? BreakMinutes { get; private set; }

    /// <summary>Worked minutes, 1 to 1440, as they were when the entry was saved; null for units or a distance alone.</summary>
    public int? Minutes { get; private set; }

    /// <summary>When it starts, UTC, as it was when the entry was saved.</summary>
    public DateTimeOffset? StartsAt { get; private set; }

    /// <summary>When it ends, UTC, as it was when the entry was saved.</summary>
    public DateTimeOffset? EndsAt { get; private set; }

    /// <summary>What clocks showed in between, as it was when the entry was saved.</summary>
    public ShownTime? Shown { get; private set; }

    /// <summary>Pieces or other units done.</summary>
    public decimal? Units { get; private set; }

    /// <summary>Trade and level of this work, where it is not the employee's own.</summary>
    public string? Classification { get; private set; }

    /// <summary>What the work is booked to.</summary>
    public Guid? CostCodeId { get; private set; }

    /// <summary>The project, in the caller's words.</summary>
    public string? Project { get; private set; }

    /// <summary>What the hours count for; null: ordinary work.</summary>
    public Guid? EarningCodeId { get; private set; }

    /// <summary>Kilometres driven.</summary>
    public decimal? DistanceKm { get; private set; }

    /// <summary>Whether they may be paid.</summary>
    public TimesheetStatus Status { get; private set; }

    /// <summary>The submitted run that paid the entry, which nothing changes any more.</summary>
    public Guid? PaidInPayRunId { get; private set; }

    /// <summary>What the caller said of it, as one value.</summary>
    public TimesheetEntryTerms Terms => new()
    {
        ExternalId = ExternalId,
        EmployeeId = EmployeeId,
        Date = Date,
        Start = StartMinute,
        End = EndMinute,
        Breaks = Breaks,
        BreakMinutes = BreakMinutes,
        GivenMinutes = StartMinute is null ? Minutes : null,
        Units = Units,
        Classification = Classification,
        CostCodeId = CostCodeId,
        Project = Project,
        EarningCodeId = EarningCodeId,
        DistanceKm = DistanceKm,
        Status = Status,
    };

    /// <summary>Records hours.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="organizationId">The tenant.</param>
    /// <param name="terms">What is said of it; the caller has checked the rules.</param>
    /// <param name="time">The time that passed, where it has a start and an end.</param>
    /// <param name="at">Now, UTC.</param>
    public static TimesheetEntry Create(Guid id, Guid organizationId, TimesheetEntryTerms terms, WorkedTime? time, DateTimeOffset at) =>
        new(id, organizationId, terms, time, at);

    /// <summary>Corrects what is said of it. Nothing else than before is no change.</summary>
    /// <param name="terms">What is said of it; the caller has checked the rules.</param>
    /// <param name="time">The time that passes, where it is another one; what was kept stays otherwise, whatever clocks are said to show by now.</param>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="DomainRuleException">A submitted run has paid it.</exception>
    public void Update(TimesheetEntryTerms terms, WorkedTime? time, DateTimeOffset at)
    {
        if (terms == Terms) return;
        RefusePaid();
        RaiseAll(Terms, terms, at);
        var kept = terms.IsAtTheTimeOf(Terms) ? (Minutes, StartsAt, EndsAt, Shown) : (time?.Minutes ?? terms.GivenMinutes, time?.StartsAt, time?.EndsAt, time?.Shown);
        Apply(terms, time);
        (Minutes, StartsAt, EndsAt, Shown) = kept;
        Touch(at);
    }

    /// <exception cref="DomainRuleException">A submitted run has paid it.</exception>
    public void RefusePaid()
    {
        if (PaidInPayRunId is not null) throw Frozen();
    }

    /// <summary>The refusal to change an entry that a submitted run has paid.</summary>
    public static DomainRuleException Frozen() =>
        DomainRuleException.InvalidState("A submitted pay run has paid this entry: it can't change any more. Record the difference as another entry.");

    /// <inheritdoc/>
    public override DomainEvent? Removal(DateTimeOffset at) => TimesheetEvent.Of(Terms, null, at).SingleOrDefault();

    private void RaiseAll(TimesheetEntryTerms? before, TimesheetEntryTerms after, DateTimeOffset at)
    {
        foreach (var raised in TimesheetEvent.Of(before, after, at)) Raise(raised);
    }

    private void Apply(TimesheetEntryTerms terms, WorkedTime? time)
    {
        ExternalId = terms.ExternalId;
        EmployeeId = terms.EmployeeId;
        Date = terms.Date;
        StartMinute = terms.Start;
        EndMinute = terms.End;
        Breaks = terms.Breaks;
        BreakMinutes = terms.BreakMinutes;
        Minutes = time?.Minutes ?? terms.GivenMinutes;
        StartsAt = time?.StartsAt;
        EndsAt = time?.EndsAt;
        Shown = time?.Shown;
        Units = terms.Units;
        Classification = terms.Classification;
        CostCodeId = terms.CostCodeId;
        Project = terms.Project;
        EarningCodeId = terms.EarningCodeId;
        DistanceKm = terms.DistanceKm;
        Status = terms.Status;
    }
}

/// <summary>
/// Everything that a caller says of an entry, as one value: two that say the same are equal. Texts lose the white space around them, and a
/// blank one is null. <see cref="TimesheetEntryRules"/> says what it may hold.
/// </summary>
public sealed record TimesheetEntryTerms
{
    /// <summary>The entry's id in the caller's own system.</summary>
    public string? ExternalId { get; init => field = Text.TrimToNull(value); }

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
    public string? Classification { get; init => field = Text.TrimToNull(value); }

    /// <summary>What the work is booked to.</summary>
    public Guid? CostCodeId { get; init; }

    /// <summary>The project, in the caller's words.</summary>
    public string? Project { get; init => field = Text.TrimToNull(value); }

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
