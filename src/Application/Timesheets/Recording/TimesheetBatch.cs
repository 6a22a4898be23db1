using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Batches;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;
using Payroll.Domain.Timesheets;

namespace Payroll.Application.Timesheets.Recording;

/// <summary>Records and corrects entries as a set, one or ten thousand: what is there is read with a handful of queries.</summary>
internal sealed class TimesheetBatch(IPayrollDbContext db)
{
    /// <summary>So many days apart entries can still share a moment: an entry of a whole day, from clocks that are 26 hours behind those of the other one.</summary>
    private const int DaysAround = 3;

    /// <summary>Decides what becomes of each entry. Nothing is written.</summary>
    public async Task ResolveAsync(IReadOnlyList<TimesheetDraft> drafts, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (drafts.Count == 0) return;
        var references = await TimesheetReferences.LoadAsync(db, drafts, cancellationToken);
        foreach (var draft in drafts.Where(draft => draft.Kept is not null)) Guard(draft, one => TimesheetChecks.CompareKept(one, references));
        await ReadExistingAsync(drafts.Where(draft => draft is { Kept: not null, Outcome: null }).ToList(), cancellationToken);
        foreach (var draft in drafts.Where(draft => draft.Outcome is null)) Guard(draft, one => TimesheetChecks.Compare(one, references));
        await CheckAsync(drafts.Where(draft => draft.Outcome is null).ToList(), now, cancellationToken);
        var open = drafts.Where(draft => draft.Outcome is null).ToList();
        var ids = OrderedIds.At(now, open.Count);
        foreach (var (draft, id) in open.Zip(ids).Where(pair => pair.First.Existing is null))
            draft.Created = TimesheetEntry.Record(id, db.OrganizationId, draft.Terms!, draft.Time, now);
        if (open.Count > 0) await PlaceAsync(open, cancellationToken);
    }

    /// <summary>Writes what was decided, in the transaction that is under way.</summary>
    public async Task WriteAsync(IReadOnlyList<TimesheetDraft> drafts, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var byStatus = drafts.ToLookup(draft => draft.Outcome!.Status);
        var changed = byStatus[BatchStatus.Updated].ToDictionary(draft => draft.Existing!.Id);
        if (changed.Count > 0)
        {
            var ids = changed.Keys.ToList();
            foreach (var entry in await db.TimesheetEntries.Where(entry => EF.Parameter(ids).Contains(entry.Id)).ToListAsync(cancellationToken))
                entry.Correct(changed[entry.Id].Terms!, changed[entry.Id].Time, now);
        }

        // Saved together, so that an employee's hours are one event.
        await db.InsertManyAsync(byStatus[BatchStatus.Created].Select(draft => draft.Created!).ToList(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task ReadExistingAsync(List<TimesheetDraft> drafts, CancellationToken cancellationToken)
    {
        if (drafts.Count == 0) return;
        var ids = drafts.ConvertAll(draft => draft.Kept!.Id);
        var there = await db.TimesheetEntries.AsNoTracking().Where(entry => EF.Parameter(ids).Contains(entry.Id)).ToDictionaryAsync(entry => entry.Id, cancellationToken);
        foreach (var draft in drafts) draft.Existing = ExistingEntry.Of(there[draft.Kept!.Id]);
    }

    private async Task CheckAsync(List<TimesheetDraft> drafts, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (drafts.Count == 0) return;
        var people = await EmployedPerson.LoadAsync(db, drafts.Select(draft => draft.Terms!.EmployeeId).Distinct().ToList(), cancellationToken);
        var clocks = new ZoneClocks(drafts.Min(draft => draft.Terms!.Date), drafts.Max(draft => draft.Terms!.Date));
        var checks = new TimesheetChecks(people, clocks, now);
        foreach (var draft in drafts) Guard(draft, checks.Check);
    }

    private static void Guard(TimesheetDraft draft, Action<TimesheetDraft> step)
    {
        try
        {
            step(draft);
        }
        catch (DomainRuleException refusal) when (refusal.FieldError is { } error)
        {
            draft.Outcome = BatchOutcome.Rejected([error]);
        }
    }

    private async Task PlaceAsync(List<TimesheetDraft> open, CancellationToken cancellationToken)
    {
        var there = await PlacesAsync(open, cancellationToken);
        var book = new TimesheetIndex();
        foreach (var place in there.Values) book.Place(place);
        var moves = open.ConvertAll(draft => new Move<EntryPlace>(draft.Existing is null ? null : there[draft.Existing.Id], PlaceOf(draft)));
        var obstacles = Rearrangement.Carry(book, moves);
        var made = new Dictionary<Guid, TimesheetDraft>();
        foreach (var draft in open.Where(draft => draft.Created is not null)) made[draft.Created!.Id] = draft;
        for (var at = 0; at < open.Count; at++)
        {
            open[at].Outcome = (obstacles[at], open[at].Existing) switch
            {
                ({ } obstacle, _) => Refusal(open[at], obstacle, book, made),
                (null, { } existing) => BatchOutcome.Updated(existing.Id),
                _ => BatchOutcome.Created(open[at].Created!.Id),
            };
        }
    }

    // All entries of these people on the days in question, and on those around. Where these lie far apart, nothing of what is between
    // them is read: one correction of long ago would bring years with it.
    private async Task<Dictionary<Guid, EntryPlace>> PlacesAsync(List<TimesheetDraft> open, CancellationToken cancellationToken)
    {
        var people = open.SelectMany(PeopleOf).Distinct().ToList();
        var dates = open.SelectMany(DatesOf).Distinct()
            .SelectMany(date => Enumerable.Range(-DaysAround, 2 * DaysAround + 1).Select(date.AddDays)).Distinct().ToList();
        var (first, last) = (dates.Min(), dates.Max());
        var entries = db.TimesheetEntries.AsNoTracking().Where(entry => EF.Parameter(people).Contains(entry.EmployeeId) && entry.Date >= first && entry.Date <= last);
        if (dates.Count < (last.DayNumber - first.DayNumber) / 2) entries = entries.Where(entry => EF.Parameter(dates).Contains(entry.Date));
        return await entries
            .Select(entry => new EntryPlace(entry.Id, entry.EmployeeId, entry.Date, entry.Minutes ?? 0, entry.StartsAt, entry.EndsAt))
            .ToDictionaryAsync(place => place.EntryId, cancellationToken);
    }

    private static IEnumerable<Guid> PeopleOf(TimesheetDraft draft)
    {
        yield return draft.Terms!.EmployeeId;
        if (draft.Existing is not null) yield return draft.Existing.Terms.EmployeeId;
    }

    private static IEnumerable<DateOnly> DatesOf(TimesheetDraft draft)
    {
        yield return draft.Terms!.Date;
        if (draft.Existing is not null) yield return draft.Existing.Terms.Date;
    }

    private static EntryPlace PlaceOf(TimesheetDraft draft) => new(
        draft.Existing?.Id ?? draft.Created!.Id,
        draft.Terms!.EmployeeId,
        draft.Terms.Date,
        draft.Time?.Minutes ?? draft.Terms.GivenMinutes ?? 0,
        draft.Time?.StartsAt,
        draft.Time?.EndsAt);

    private static BatchOutcome Refusal(TimesheetDraft draft, Obstacle<EntryPlace> obstacle, TimesheetIndex book, Dictionary<Guid, TimesheetDraft> made)
    {
        if (obstacle.Other is not { } other)
        {
            var hours = TimesheetEntryRules.HoursOf(book.MinutesOn(draft.Terms!.EmployeeId, draft.Terms.Date));
            var message = string.Create(
                CultureInfo.InvariantCulture,
                $"The employee has {hours:0.##} hours on {draft.Terms.Date:O} already: together they would have more than 24. Give fewer hours, or correct the others.");
            return BatchOutcome.Rejected(draft.Time is null ? "hours" : "end", FieldErrorCodes.OutOfRange, message);
        }

        var field = draft.Time is null ? "hours" : "start";
        return made.TryGetValue(other.EntryId, out var item)
            ? BatchOutcome.Conflict(draft.Existing?.Id, field, ErrorCodes.TimesheetEntryOverlap, $"The item '{item.Terms!.ExternalId}' of the batch is of the same employee at the same time. Give other times, or leave one out.")
            : BatchOutcome.Conflict(draft.Existing?.Id, field, ErrorCodes.TimesheetEntryOverlap, "Another entry of the employee is at the same time. Give other times, or correct that entry.", other.EntryId);
    }
}
