using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Timesheets;

namespace Payroll.Application.Timesheets.Recording;

/// <summary>
/// An entry that is there, as far as it takes to see that it stays as it is. Most of a batch that is sent again does, and reading
/// ten thousand entries whole would take most of its time.
/// </summary>
/// <param name="Id">Its id.</param>
/// <param name="Terms">What is said of it, as <see cref="CanonicalTerms"/> writes it.</param>
/// <param name="Status">Whether it may be paid.</param>
/// <param name="Minutes">Worked minutes, as they are kept.</param>
internal sealed record KeptEntry(Guid Id, byte[] Terms, TimesheetStatus Status, int? Minutes)
{
    /// <summary>Entries by their external ids, in one query.</summary>
    public static async Task<Dictionary<string, KeptEntry>> LoadAsync(IPayrollDbContext db, List<string> externalIds, CancellationToken cancellationToken)
    {
        var rows = await db.TimesheetEntries.Where(entry => EF.Parameter(externalIds).Contains(entry.ExternalId!))
            .Select(entry => new { ExternalId = entry.ExternalId!, Kept = new KeptEntry(entry.Id, entry.CanonicalTerms, entry.Status, entry.Minutes) })
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.ExternalId, row => row.Kept, StringComparer.Ordinal);
    }

    /// <summary>Whether terms, with a status where one is given, are those of the entry.</summary>
    public bool IsSaid(TimesheetEntryTerms terms, TimesheetStatus? status) =>
        (status is null || status == Status) && CanonicalTerms.Are(Terms, terms);
}
