using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Employees;
using Payroll.Domain.Common;
using Payroll.Domain.Timesheets;

namespace Payroll.Application.Timesheets.Recording;

/// <summary>Days on which an employee is employed, and where.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; null: no end.</param>
/// <param name="TimeZone">Of the employee's pay group.</param>
internal sealed record EmployedDays(DateOnly From, DateOnly? To, string TimeZone);

/// <summary>Computes the time that passes from an entry's start to its end, where the employee is employed on its date.</summary>
internal sealed class WorkedTimeReader(ILookup<Guid, EmployedDays> employed, ZoneClocks clocks, DateTimeOffset now)
{
    private const int MaxYearsAhead = 1;

    /// <summary>For some entries, in one query.</summary>
    public static async Task<WorkedTimeReader> LoadAsync(
        IPayrollDbContext db, IReadOnlyCollection<TimesheetEntryTerms> entries, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var employees = entries.Select(terms => terms.EmployeeId).Distinct().ToList();
        var rows = await (
            from employment in db.Employments
            where EF.Parameter(employees).Contains(employment.EmployeeId)
            join payGroup in db.PayGroups on employment.PayGroupId equals payGroup.Id
            select new { employment.EmployeeId, Days = new EmployedDays(employment.EffectiveFrom, employment.EffectiveTo, payGroup.TimeZone) }).ToListAsync(cancellationToken);
        var clocks = new ZoneClocks(entries.Min(terms => terms.Date), entries.Max(terms => terms.Date));
        return new WorkedTimeReader(rows.ToLookup(row => row.EmployeeId, row => row.Days), clocks, now);
    }

    /// <param name="terms">The entry.</param>
    /// <param name="hours">The hours that were given beside its times, which must agree with them; null: none.</param>
    /// <param name="errors">What is wrong is added here. With errors already in it, only the date is checked.</param>
    /// <returns>Null for hours without a place in the day, and where an error was added.</returns>
    public WorkedTime? Read(TimesheetEntryTerms terms, decimal? hours, List<FieldError> errors)
    {
        var days = EmployedOn(terms, errors);
        if (days is null || errors.Count > 0 || terms.Start is null) return null;
        var time = WorkedTime.Of(terms, clocks.Of(days.TimeZone), errors);
        if (time is not null && hours is { } given && TimesheetEntryRules.MinutesOf(given) != time.Minutes)
        {
            errors.Add(new(
                "hours", FieldErrorCodes.Inconsistent, string.Create(CultureInfo.InvariantCulture, $"From start to end, less unpaid breaks, are {TimesheetEntryRules.HoursOf(time.Minutes):0.##} hours. Give those, or leave hours out.")));
        }

        return time;
    }

    private EmployedDays? EmployedOn(TimesheetEntryTerms terms, List<FieldError> errors)
    {
        var days = employed[terms.EmployeeId].FirstOrDefault(days => days.From <= terms.Date && (days.To is null || terms.Date <= days.To));
        if (days is null)
            errors.Add(new("date", FieldErrorCodes.Inconsistent, $"The employee is not employed on {terms.Date:O}. Give a date within their employment, or date the employment first."));
        else if (terms.Date > EmployeeDtoFactory.TodayIn(days.TimeZone, now).AddYears(MaxYearsAhead))
            errors.Add(new("date", FieldErrorCodes.OutOfRange, "The date is more than a year ahead. Give an earlier one."));
        return days;
    }
}
