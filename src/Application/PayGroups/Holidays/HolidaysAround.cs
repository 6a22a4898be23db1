using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.PayGroups.Holidays;

/// <summary>The holidays around some pay dates, for each pay group its own and those of all.</summary>
internal sealed class HolidaysAround
{
    private static readonly HolidaysAround Nothing = new([]);

    private readonly Dictionary<Guid, IReadOnlySet<DateOnly>> kept;

    private HolidaysAround(Dictionary<Guid, IReadOnlySet<DateOnly>> kept) => this.kept = kept;

    /// <summary>Those of all pay groups.</summary>
    public IReadOnlySet<DateOnly> OfAll => Of(Holiday.All);

    /// <summary>Those of one of the groups that were asked for.</summary>
    public IReadOnlySet<DateOnly> Of(Guid payGroupId) => kept.GetValueOrDefault(payGroupId, PayCalendar.NoHolidays);

    /// <summary>Those that decide about one pay date of a group: one query, and none where its schedule doesn't move its pay dates.</summary>
    public static Task<HolidaysAround> LoadAsync(IPayrollDbContext db, PayGroup group, DateOnly dayOfPeriod, CancellationToken cancellationToken) =>
        LoadAsync(db, [(group, dayOfPeriod)], cancellationToken);

    /// <summary>The same for several pay dates; still one query.</summary>
    public static async Task<HolidaysAround> LoadAsync(
        IPayrollDbContext db, IReadOnlyCollection<(PayGroup Group, DateOnly DayOfPeriod)> periods, CancellationToken cancellationToken)
    {
        var deciding = periods.Select(p => (p.Group.Id, Days: p.Group.PaySchedule.Calendar.DaysThatDecide(new DateRange(p.DayOfPeriod, p.DayOfPeriod))))
            .Where(p => p.Days is not null).Select(p => (p.Id, Days: p.Days!.Value)).ToList();
        if (deciding.Count == 0) return Nothing;
        var days = new DateRange(deciding.Min(p => p.Days.Start), deciding.Max(p => p.Days.End));
        return await LoadAsync(db, deciding.Select(p => p.Id).Distinct().ToList(), days, cancellationToken);
    }

    /// <summary>Those on some days; the days are null where none decides anything.</summary>
    public static async Task<HolidaysAround> LoadAsync(
        IPayrollDbContext db, IReadOnlyCollection<Guid> payGroupIds, DateRange? days, CancellationToken cancellationToken)
    {
        if (days is not { Start: var start, End: var end }) return Nothing;
        Guid[] keepers = [Holiday.All, .. payGroupIds];
        var rows = await db.Holidays.Where(h => h.Date >= start && h.Date <= end && keepers.Contains(h.HoldsFor))
            .Select(h => new { h.Date, h.HoldsFor }).ToListAsync(cancellationToken);
        var dates = rows.ToLookup(row => row.HoldsFor, row => row.Date);
        return new HolidaysAround(keepers.ToDictionary(
            keeper => keeper, IReadOnlySet<DateOnly> (keeper) => dates[keeper].Concat(dates[Holiday.All]).ToHashSet()));
    }
}
