using Payroll.Application.Common.Batches;
using Payroll.Domain.Timesheets;

namespace Payroll.Application.Timesheets.Recording;

/// <summary>An entry as it is to be, on its way from what was sent to what becomes of it.</summary>
/// <param name="item">What is said of it.</param>
/// <param name="existing">What is there; null: it is new.</param>
internal sealed class TimesheetDraft(TimesheetEntryItem item, ExistingEntry? existing)
{
    public TimesheetEntryItem Item => item;

    public ExistingEntry? Existing => existing;

    /// <summary>All that is to be true of it; null while that is not known.</summary>
    public TimesheetEntryTerms? Terms { get; set; }

    /// <summary>The time that passes, where it has a start and an end.</summary>
    public WorkedTime? Time { get; set; }

    /// <summary>What becomes of it; null while that is not known.</summary>
    public BatchOutcome? Outcome { get; set; }

    /// <summary>The entry that is to be made; null where it is there, or refused.</summary>
    public TimesheetEntry? Created { get; set; }
}
