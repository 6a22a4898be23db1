using Payroll.Application.AuditEvents;
using Payroll.Application.Common.Batches;
using Payroll.Domain.AuditEvents;
using Payroll.Domain.Timesheets;

namespace Payroll.Application.Timesheets.Recording;

/// <summary>
/// Notes in the audit trail whose hours are approved, and whose approved hours are changed or removed: one event for each employee,
/// however many entries there are. Hours that are only submitted pay nobody, and leave nothing.
/// </summary>
internal sealed class TimesheetNotes(AuditTrail audit)
{
    /// <summary>Notes what becomes of entries. Those that are refused or stay as they are leave nothing.</summary>
    public void Add(IReadOnlyList<TimesheetDraft> drafts)
    {
        var written = drafts.Where(draft => draft.Outcome!.Status is BatchStatus.Created or BatchStatus.Updated).ToList();
        AddApproved(written.Where(IsApproved).Select(draft => EmployeeHours.Of(draft.Terms!)));
        AddCorrected(written.SelectMany(Corrected));
    }

    /// <summary>Notes hours that are approved.</summary>
    public void AddApproved(IEnumerable<EmployeeHours> hours) => Add(AuditActions.TimesheetApproved, hours);

    /// <summary>Notes an entry that is removed.</summary>
    public void AddRemoved(TimesheetEntry entry)
    {
        if (entry.Status == TimesheetStatus.Approved) AddCorrected([EmployeeHours.Of(entry.Terms)]);
    }

    private void AddCorrected(IEnumerable<EmployeeHours> hours) => Add(AuditActions.TimesheetCorrected, hours);

    private void Add(string action, IEnumerable<EmployeeHours> hours)
    {
        foreach (var one in hours.GroupBy(part => part.EmployeeId))
            audit.Note(action, one.Key, ("entries", $"{one.Sum(part => part.Entries)}"), ("from", $"{one.Min(part => part.From):O}"), ("to", $"{one.Max(part => part.To):O}"));
    }

    private static bool IsApproved(TimesheetDraft draft) =>
        draft.Terms!.Status == TimesheetStatus.Approved && draft.Existing?.Terms.Status != TimesheetStatus.Approved;

    // Hours that move from one employee to another are taken from the one and given to the other.
    private static IEnumerable<EmployeeHours> Corrected(TimesheetDraft draft)
    {
        var (before, after) = (draft.Existing?.Terms, draft.Terms!);
        if (before is not { Status: TimesheetStatus.Approved } || after == before) return [];
        return before.EmployeeId == after.EmployeeId ? [EmployeeHours.Of(before, after)] : [EmployeeHours.Of(before), EmployeeHours.Of(after)];
    }
}
