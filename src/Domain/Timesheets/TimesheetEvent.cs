using System.Globalization;
using Payroll.Domain.AuditEvents;
using Payroll.Domain.Common.Events;

namespace Payroll.Domain.Timesheets;

/// <summary>
/// Hours of an employee were approved, or approved hours were changed or removed: one event for each employee and save, however many
/// entries there are. Submitted hours are not paid yet, and raise none.
/// </summary>
/// <param name="Action">One of <see cref="AuditActions"/>.</param>
/// <param name="EmployeeId">Whose hours they are.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Entries">How many entries.</param>
/// <param name="From">The first work date.</param>
/// <param name="To">The last work date.</param>
public sealed record TimesheetEvent(string Action, Guid EmployeeId, DateTimeOffset At, int Entries, DateOnly From, DateOnly To) : DomainEvent(
    Action,
    EmployeeId,
    At,
    ("entries", Entries.ToString(CultureInfo.InvariantCulture)),
    ("from", From.ToString("O", CultureInfo.InvariantCulture)),
    ("to", To.ToString("O", CultureInfo.InvariantCulture)))
{
    /// <summary>Entries that are approved.</summary>
    public static TimesheetEvent Approved(Guid employeeId, DateTimeOffset at, int entries, DateOnly from, DateOnly to) =>
        new(AuditActions.TimesheetApproved, employeeId, at, entries, from, to);

    /// <summary>The events of an entry that becomes another one.</summary>
    /// <param name="before">What it said; null: it is new.</param>
    /// <param name="after">What it says; null: it is removed.</param>
    /// <param name="at">Now, UTC.</param>
    public static IEnumerable<TimesheetEvent> Of(TimesheetEntryTerms? before, TimesheetEntryTerms? after, DateTimeOffset at)
    {
        if (before is not { Status: TimesheetStatus.Approved })
            return after is { Status: TimesheetStatus.Approved } ? [Approved(after.EmployeeId, at, 1, after.Date, after.Date)] : [];
        if (after == before) return [];
        if (after is null) return [Corrected(before.EmployeeId, at, before.Date, before.Date)];
        // Hours that move from one employee to another are taken from the one and given to the other.
        return before.EmployeeId == after.EmployeeId
            ? [Corrected(before.EmployeeId, at, before.Date, after.Date)]
            : [Corrected(before.EmployeeId, at, before.Date, before.Date), Corrected(after.EmployeeId, at, after.Date, after.Date)];
    }

    /// <inheritdoc/>
    public override DomainEvent? MergedWith(DomainEvent next) => next is TimesheetEvent other
        ? new TimesheetEvent(Action, EmployeeId, At, Entries + other.Entries, From < other.From ? From : other.From, To > other.To ? To : other.To)
        : null;

    private static TimesheetEvent Corrected(Guid employeeId, DateTimeOffset at, DateOnly one, DateOnly other) =>
        new(AuditActions.TimesheetCorrected, employeeId, at, 1, one < other ? one : other, one < other ? other : one);
}
