using Payroll.Domain.Common;

namespace Payroll.Domain.Timesheets;

/// <summary>Where an entry stands in time.</summary>
/// <param name="EntryId">The entry.</param>
/// <param name="EmployeeId">Whose it is.</param>
/// <param name="Date">The work date.</param>
/// <param name="Minutes">Worked minutes.</param>
/// <param name="StartsAt">When it starts, UTC; null for hours without a place in the day.</param>
/// <param name="EndsAt">When it ends, UTC.</param>
public sealed record EntryPlace(Guid EntryId, Guid EmployeeId, DateOnly Date, int Minutes, DateTimeOffset? StartsAt, DateTimeOffset? EndsAt)
{
    internal long From => StartsAt!.Value.Ticks / TimeSpan.TicksPerMinute;

    // The last minute of the entry: the next one may start when it ends.
    internal long To => (EndsAt!.Value.Ticks / TimeSpan.TicksPerMinute) - 1;
}

/// <summary>
/// The entries of some people: nobody is at two things at once, and nobody has more than 24 hours on a date. Holds whoever it is
/// asked about with all their entries on and around the dates in question.
/// </summary>
public sealed class TimesheetIndex : IArrangement<EntryPlace>
{
    private readonly Dictionary<Guid, Timeline<EntryPlace>> people = [];
    private readonly Dictionary<(Guid, DateOnly), List<EntryPlace>> days = [];

    /// <inheritdoc/>
    public Obstacle<EntryPlace>? Place(EntryPlace place)
    {
        // Somebody at two things at once is told so, however many hours it would be.
        if (place.StartsAt is not null && TimeOf(place).Place(place.From, place.To, place) is { } other) return new Obstacle<EntryPlace>(other);
        if (Full(place) > 0)
        {
            if (place.StartsAt is not null) TimeOf(place).Remove(place.From, place);
            return new Obstacle<EntryPlace>(null);
        }

        DayOf(place).Add(place);
        return null;
    }

    /// <inheritdoc/>
    public void Remove(EntryPlace place)
    {
        if (place.StartsAt is not null) TimeOf(place).Remove(place.From, place);
        DayOf(place).RemoveAll(other => ReferenceEquals(other, place));
    }

    /// <inheritdoc/>
    public IReadOnlyList<EntryPlace> InTheWayOf(EntryPlace place, Func<EntryPlace, bool> mayGo)
    {
        var inTheWay = place.StartsAt is null ? [] : TimeOf(place).During(place.From, place.To).ToList();
        var over = Full(place) - inTheWay.Where(other => other.Date == place.Date).Sum(other => other.Minutes);
        foreach (var other in DayOf(place).AsEnumerable().Reverse().Where(other => mayGo(other) && !inTheWay.Contains(other)))
        {
            if (over <= 0) break;
            inTheWay.Add(other);
            over -= other.Minutes;
        }

        return inTheWay;
    }

    /// <summary>Worked minutes of a person on a date.</summary>
    public int MinutesOn(Guid employeeId, DateOnly date) => days.TryGetValue((employeeId, date), out var day) ? day.Sum(place => place.Minutes) : 0;

    private int Full(EntryPlace place) => DayOf(place).Sum(other => other.Minutes) + place.Minutes - WorkedTime.MinutesOfADay;

    private Timeline<EntryPlace> TimeOf(EntryPlace place)
    {
        if (!people.TryGetValue(place.EmployeeId, out var time)) people[place.EmployeeId] = time = new();
        return time;
    }

    private List<EntryPlace> DayOf(EntryPlace place)
    {
        if (!days.TryGetValue((place.EmployeeId, place.Date), out var day)) days[(place.EmployeeId, place.Date)] = day = [];
        return day;
    }
}
