using System.Globalization;
using Payroll.Domain.Codes;
using Payroll.Domain.PayCalculation.Time;

namespace Payroll.Domain.PayCalculation.Warnings;

/// <summary>
/// Dates on which leave overlaps something. Timed entries never share a minute, and hours alone have no place in the day: so leave overlaps where
/// it and the date's other entries are more than a day's hours, or where it is on a holiday of the pay group.
/// </summary>
internal static class LeaveOverlaps
{
    /// <summary>A day's hours where the rate of the leave has no <c>hours_per_day</c>.</summary>
    private const decimal HoursOfADay = 8;

    // Leave that pays a holiday is on it by its nature.
    private const string HolidayPay = "public_holiday";

    /// <summary>A phrase for each date, in order. Only dates that the run pays something of.</summary>
    public static IEnumerable<string> Find(HoursInput hours) => hours.Entries
        .GroupBy(entry => entry.WorkDate).Where(date => date.Any(entry => !entry.CountsOnly)).OrderBy(date => date.Key)
        .Select(date => Find(date.Key, date.ToList(), hours.Holidays.Contains(date.Key))).OfType<string>();

    private static string? Find(DateOnly date, List<WorkEntry> entries, bool isHoliday)
    {
        var leave = entries.FindAll(entry => entry.Minutes > 0 && entry.EarningCode.Kind is EarningKind.Leave or EarningKind.Unpaid);
        if (leave.Count == 0) return null;
        if (isHoliday && leave.Exists(entry => entry.EarningCode.Code != HolidayPay && !entry.CountsOnly)) return Text($"{date:O} (leave on a holiday)");

        var day = leave.Max(entry => entry.Rate?.HoursPerDay ?? HoursOfADay);
        var (onLeave, all) = (leave.Sum(entry => entry.Minutes) / 60m, entries.Sum(entry => entry.Minutes) / 60m);
        return entries.Count > 1 && all > day
            ? Text($"{date:O} ({onLeave:0.##} hours of leave and {all - onLeave:0.##} hours of work, and a day is {day:0.##} hours)")
            : null;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
