using Payroll.Application.Common.Batches;
using Payroll.Domain.Timesheets;

namespace Payroll.Application.Timesheets.Recording;

/// <summary>An entry as it is to be, on its way from what was sent to what becomes of it.</summary>
/// <param name="item">What is said of it.</param>
internal sealed class TimesheetDraft(TimesheetEntryItem item)
{
    public TimesheetEntryItem Item => item;

    /// <summary>What is there, where only that has been read which shows that it stays as it is.</summary>
    public KeptEntry? Kept { get; init; }

    /// <summary>What is there; null: it is new, or nobody has looked yet.</summary>
    public ExistingEntry? Existing { get; set; }

    /// <summary>All that is to be true of it; null while that is not known.</summary>
    public TimesheetEntryTerms? Terms { get; set; }

    /// <summary>The time that passes, where it has a start and an end.</summary>
    public WorkedTime? Time { get; set; }

    /// <summary>What becomes of it; null while that is not known.</summary>
    public BatchOutcome? Outcome { get; set; }

    /// <summary>The entry that is to be made; null where it is there, or refused.</summary>
    public TimesheetEntry? Created { get; set; }
}
