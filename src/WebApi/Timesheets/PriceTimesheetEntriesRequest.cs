using System.ComponentModel.DataAnnotations;
using Payroll.Application.Timesheets.Pricing;

namespace Payroll.WebApi.Timesheets;

/// <summary>Entries whose price is asked for. They are not saved.</summary>
public sealed record PriceTimesheetEntriesRequest
{
    internal const int MaxEntries = 1_000;

    /// <summary>The entries, as they would be recorded.</summary>
    [Required, MinLength(1), MaxLength(MaxEntries)]
    public IReadOnlyList<CreateTimesheetEntryRequest>? Entries { get; init; }

    internal PriceTimesheetEntries ToQuery(bool whyNot) => new((Entries ?? []).Select(entry => entry.ToCommand().Fields).ToList(), whyNot);
}
