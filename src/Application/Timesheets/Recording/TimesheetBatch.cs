using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Batches;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;
using Payroll.Domain.Timesheets;

namespace Payroll.Application.Timesheets.Recording;

/// <summary>An entry that is created or updated, alone or in a batch: what was given, and its outcome.</summary>
/// <param name="fields">What is given.</param>
/// <param name="existing">What is there; null: the entry is new.</param>
internal sealed class TimesheetBatchItem(TimesheetEntryFields fields, TimesheetEntry? existing)
{
    public TimesheetEntryFields Fields => fields;

    public TimesheetEntry? Existing => existing;

    public TimesheetEntryTerms? ExistingTerms { get; } = existing?.Terms;

    /// <summary>The entry as it is to be; null while that is not known.</summary>
    public TimesheetEntryTerms? Terms { get; set; }

    /// <summary>The time that passes, where it has a start and an end.</summary>
    public WorkedTime? Time { get; set; }

    /// <summary>The new entry; null where it exists, or is refused.</summary>
    public TimesheetEntry? Created { get; set; }

    /// <summary>What becomes of it; null while that is not known.</summary>
    public BatchOutcome? Outcome { get; set; }

    /// <summary>Whether the minutes that are stored stay: neither the times nor the employee change.</summary>
    public bool KeepsItsTime => existing is not null && Terms!.IsAtTheTimeOf(ExistingTerms!)
        && (fields.Hours.Value is not { } hours || TimesheetEntryRules.MinutesOf(hours) == existing.Minutes);

    /// <exception cref="InvalidRequestException">The entry is wrong.</exception>
    /// <exception cref="ConflictException">Another resource conflicts.</exception>
    public void ThrowIfRefused()
    {
        if (Outcome!.Status == BatchStatus.Rejected) throw new InvalidRequestException(Outcome.Errors);
        if (Outcome.Status != BatchStatus.Conflict) return;
        var error = Outcome.Errors[0];
        throw new ConflictException(error.Code, error.Message, Outcome.ConflictsWith, error.Code == ErrorCodes.TimesheetEntryOverlap ? error.Field : null);
    }
}

/// <summary>Creates and updates entries, one or ten thousand, with as many queries. Within a transaction in which what is read stays true.</summary>
internal sealed class TimesheetBatch(IPayrollDbContext db)
{
    /// <summary>So many days apart entries can still overlap: one lasts a whole day, and clocks of two zones differ by up to 26 hours.</summary>
    private const int DaysAround = 3;

    /// <summary>Decides what becomes of each entry. Nothing is written.</summary>
    public async Task ResolveAsync(IReadOnlyList<TimesheetBatchItem> items, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (items.Count == 0) return;
        var references = await TimesheetReferences.LoadAsync(db, items.Select(item => item.Fields).ToList(), cancellationToken);
        foreach (var item in items) Read(item, references);
        var open = Open(items);
        if (open.Count == 0) return;
        var times = await WorkedTimeReader.LoadAsync(db, open.ConvertAll(item => item.Terms!), now, cancellationToken);
        foreach (var item in open) Check(item, times);
        open = Open(items);
        if (open.Count == 0) return;
        foreach (var (item, id) in open.Zip(OrderedIds.At(now, open.Count)).Where(pair => pair.First.Existing is null))
            item.Created = TimesheetEntry.Create(id, db.OrganizationId, item.Terms!, item.Time, now);
        await RefuseConflictsAsync(open, cancellationToken);
        foreach (var item in Open(open)) item.Outcome = item.Existing is null ? BatchOutcome.Created(item.Created!.Id) : BatchOutcome.Updated(item.Existing.Id);
    }

    /// <summary>Writes what was decided, in the transaction that is under way.</summary>
    public async Task WriteAsync(IReadOnlyList<TimesheetBatchItem> items, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var byStatus = items.ToLookup(item => item.Outcome!.Status);
        foreach (var item in byStatus[BatchStatus.Updated])
        {
            db.TimesheetEntries.Attach(item.Existing!);
            item.Existing!.Update(item.Terms!, item.Time, now);
        }

        // Saved together, so that an employee's hours are one event.
        await db.InsertManyAsync(byStatus[BatchStatus.Created].Select(item => item.Created!).ToList(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static List<TimesheetBatchItem> Open(IEnumerable<TimesheetBatchItem> items) => items.Where(item => item.Outcome is null).ToList();

    private static void Read(TimesheetBatchItem item, TimesheetReferences references)
    {
        var errors = new List<FieldError>();
        item.Terms = TimesheetEntryReader.Read(item.Fields, item.ExistingTerms, references, errors);
        if (errors.Count > 0) item.Outcome = BatchOutcome.Rejected(errors);
        else if (item.Existing is { } entry && item.Terms == item.ExistingTerms && item.KeepsItsTime) item.Outcome = BatchOutcome.Unchanged(entry.Id);
        else if (item.Existing is { PaidInPayRunId: not null } paid)
            item.Outcome = BatchOutcome.Conflict(paid.Id, "external_id", ErrorCodes.InvalidState, TimesheetEntry.Frozen().Message);
    }

    private static void Check(TimesheetBatchItem item, WorkedTimeReader times)
    {
        var errors = TimesheetEntryRules.Check(item.Terms!).ToList();
        if (errors.Count == 0 && item.KeepsItsTime) return;
        item.Time = times.Read(item.Terms!, item.Fields.Hours.Value, errors);
        if (errors.Count > 0) item.Outcome = BatchOutcome.Rejected(errors);
    }

    private async Task RefuseConflictsAsync(List<TimesheetBatchItem> open, CancellationToken cancellationToken)
    {
        var there = await EntriesAroundAsync(open, cancellationToken);
        var moves = open.ConvertAll(item => item.Existing is { } entry
            ? new Move<EntryTime>(there[entry.Id], item.KeepsItsTime ? there[entry.Id] with { } : TimeOf(item, entry.Id))
            : new Move<EntryTime>(null, TimeOf(item, item.Created!.Id)));
        var changed = open.Select(item => item.Existing?.Id).OfType<Guid>().ToHashSet();
        var conflicts = EntryTime.FindConflicts(there.Values.Where(time => !changed.Contains(time.EntryId)), moves);
        var dates = there.Values.ToLookup(time => (time.EmployeeId, time.Date));
        var itemOf = new Dictionary<EntryTime, TimesheetBatchItem>(ReferenceEqualityComparer.Instance);
        foreach (var (item, move) in open.Zip(moves)) itemOf[move.New] = item;
        foreach (var (item, conflict) in open.Zip(conflicts).Where(pair => pair.Second is not null))
        {
            item.Outcome = conflict!.With is { } other
                ? Overlap(item, other, itemOf.GetValueOrDefault(other))
                : TooManyHours(item, dates[(item.Terms!.EmployeeId, item.Terms.Date)].Where(time => time.EntryId != item.Existing?.Id));
        }
    }

    // All entries of these employees on the dates in question, and on those around. Where these lie far apart, nothing between them is
    // read: one correction of long ago would bring years with it.
    private async Task<Dictionary<Guid, EntryTime>> EntriesAroundAsync(List<TimesheetBatchItem> open, CancellationToken cancellationToken)
    {
        var employees = open.SelectMany(item => new[] { item.Terms!.EmployeeId, item.Existing?.EmployeeId ?? item.Terms.EmployeeId }).Distinct().ToList();
        var dates = open.SelectMany(item => new[] { item.Terms!.Date, item.Existing?.Date ?? item.Terms.Date }).Distinct()
            .SelectMany(date => Enumerable.Range(-DaysAround, 2 * DaysAround + 1).Select(date.AddDays)).Distinct().ToList();
        var (first, last) = (dates.Min(), dates.Max());
        var entries = db.TimesheetEntries.AsNoTracking().Where(entry => EF.Parameter(employees).Contains(entry.EmployeeId) && entry.Date >= first && entry.Date <= last);
        if (dates.Count < (last.DayNumber - first.DayNumber) / 2) entries = entries.Where(entry => EF.Parameter(dates).Contains(entry.Date));
        return await entries
            .Select(entry => new EntryTime(entry.Id, entry.EmployeeId, entry.Date, entry.Minutes ?? 0, entry.StartsAt, entry.EndsAt))
            .ToDictionaryAsync(time => time.EntryId, cancellationToken);
    }

    private static EntryTime TimeOf(TimesheetBatchItem item, Guid id) => new(
        id, item.Terms!.EmployeeId, item.Terms.Date, item.Time?.Minutes ?? item.Terms.GivenMinutes ?? 0, item.Time?.StartsAt, item.Time?.EndsAt);

    private static BatchOutcome Overlap(TimesheetBatchItem item, EntryTime other, TimesheetBatchItem? otherItem) => BatchOutcome.Conflict(
        item.Existing?.Id,
        "start",
        ErrorCodes.TimesheetEntryOverlap,
        otherItem is null
            ? "Another entry of the employee is at the same time. Give other times, or correct that entry."
            : $"The item '{otherItem.Terms!.ExternalId}' of the batch is of the same employee at the same time. Give other times, or leave one out.",
        otherItem is { Existing: null } ? null : other.EntryId);

    private static BatchOutcome TooManyHours(TimesheetBatchItem item, IEnumerable<EntryTime> others)
    {
        var hours = TimesheetEntryRules.HoursOf(others.Sum(time => time.Minutes));
        return BatchOutcome.Rejected(item.Terms!.Start is null ? "hours" : "end", FieldErrorCodes.OutOfRange, string.Create(
            CultureInfo.InvariantCulture,
            $"The employee has {hours:0.##} hours on {item.Terms.Date:O} already: with what is sent they would have more than 24. Give fewer hours, or correct the others."));
    }
}
