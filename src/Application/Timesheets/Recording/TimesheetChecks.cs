using System.Globalization;
using Payroll.Application.Common.Batches;
using Payroll.Application.Employees;
using Payroll.Domain.Common;
using Payroll.Domain.Timesheets;

namespace Payroll.Application.Timesheets.Recording;

/// <summary>Checks entries each by itself: what it names, what it says, and the time that passes.</summary>
internal sealed class TimesheetChecks(IReadOnlyDictionary<Guid, EmployedPerson> people, ZoneClocks clocks, DateTimeOffset now)
{
    /// <summary>How far ahead of today an entry may lie.</summary>
    private const int YearsAhead = 1;

    /// <summary>
    /// Tells an entry that stays as it is, where what is sent says all of it. Of others nothing is known yet, nor of one that is sent in
    /// part.
    /// </summary>
    public static void CompareKept(TimesheetDraft draft, TimesheetReferences references)
    {
        var (errors, kept) = (new List<FieldError>(), draft.Kept!);
        var terms = TimesheetMerge.Merge(draft.Item, null, references, errors);
        if (errors.Count == 0 && kept.IsSaid(terms!, draft.Item.Status) && AgreesWith(draft.Item, kept.Minutes)) draft.Outcome = BatchOutcome.Unchanged(kept.Id);
    }

    /// <summary>Merges what is sent onto what is there, and tells what changes nothing; the rest has to be checked.</summary>
    public static void Compare(TimesheetDraft draft, TimesheetReferences references)
    {
        var errors = new List<FieldError>();
        draft.Terms = TimesheetMerge.Merge(draft.Item, draft.Existing?.Terms, references, errors);
        if (errors.Count > 0) draft.Outcome = BatchOutcome.Rejected(errors);
        else if (draft.Terms == draft.Existing?.Terms && AgreesWith(draft.Item, draft.Existing!.Minutes)) draft.Outcome = BatchOutcome.Unchanged(draft.Existing!.Id);
        else if (draft.Existing is { IsPaid: true }) draft.Outcome = Paid(draft.Existing);
    }

    /// <summary>Checks a new entry, or one that changes, by itself.</summary>
    public void Check(TimesheetDraft draft)
    {
        var (terms, errors) = (draft.Terms!, TimesheetEntryRules.Check(draft.Terms!).ToList());
        if (errors.Count == 0 && draft.Existing is { } there && terms.IsAtTheTimeOf(there.Terms) && AgreesWith(draft.Item, there.Minutes))
        {
            // Neither moved nor longer: it stays where it is, with the minutes that were kept.
            draft.Outcome = BatchOutcome.Updated(there.Id);
            return;
        }

        if (EmployedOn(terms, errors) is { } days && errors.Count == 0) draft.Time = TimeOf(draft.Item, terms, days, errors);
        if (errors.Count > 0) draft.Outcome = BatchOutcome.Rejected(errors);
    }

    private static bool AgreesWith(TimesheetEntryItem item, int? minutes) =>
        item.Hours.Value is not { } hours || TimesheetEntryRules.MinutesOf(hours) == minutes;

    private static BatchOutcome Paid(ExistingEntry entry)
    {
        var refusal = TimesheetEntry.Frozen();
        return BatchOutcome.Conflict(entry.Id, "external_id", refusal.Code, refusal.Message);
    }

    private EmployedDays? EmployedOn(TimesheetEntryTerms terms, List<FieldError> errors)
    {
        var days = people.GetValueOrDefault(terms.EmployeeId)?.On(terms.Date);
        if (days is null)
            errors.Add(new("date", FieldErrorCodes.Inconsistent, $"The employee is not employed on {terms.Date:O}. Give a date within their employment, or date the employment first."));
        else if (terms.Date > EmployeeDtoFactory.TodayIn(days.TimeZone, now).AddYears(YearsAhead))
            errors.Add(new("date", FieldErrorCodes.OutOfRange, "The date is more than a year ahead. Give an earlier one."));
        return days;
    }

    private WorkedTime? TimeOf(TimesheetEntryItem item, TimesheetEntryTerms terms, EmployedDays days, List<FieldError> errors)
    {
        if (terms.Start is null) return null;
        var time = WorkedTime.Of(terms, clocks.Of(days.TimeZone), errors);
        if (time is not null && item.Hours.Value is { } hours && TimesheetEntryRules.MinutesOf(hours) != time.Minutes)
        {
            errors.Add(new(
                "hours", FieldErrorCodes.Inconsistent, string.Create(CultureInfo.InvariantCulture, $"From start to end, less unpaid breaks, are {TimesheetEntryRules.HoursOf(time.Minutes):0.##} hours. Give those, or leave hours out.")));
        }

        return time;
    }
}
