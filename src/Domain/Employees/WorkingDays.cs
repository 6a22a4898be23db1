namespace Payroll.Domain.Employees;

/// <summary>Days of the week: bit 0 is Sunday, as in <see cref="DayOfWeek"/>. Never empty.</summary>
public readonly record struct WorkingDays
{
    /// <summary>Days from their bits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No day, or more than seven.</exception>
    public WorkingDays(int mask)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mask, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(mask, 0b111_1111);
        Mask = mask;
    }

    /// <summary>Monday to Friday.</summary>
    public static WorkingDays MondayToFriday { get; } = new(0b011_1110);

    /// <summary>The days, as bits.</summary>
    public int Mask { get; }

    /// <summary>The given days.</summary>
    /// <exception cref="ArgumentOutOfRangeException">None is given.</exception>
    public static WorkingDays Of(IEnumerable<DayOfWeek> days) => new(days.Aggregate(0, (mask, day) => mask | (1 << (int)day)));

    /// <summary>The given days; Monday to Friday where none are given.</summary>
    public static WorkingDays OrDefault(IReadOnlyCollection<DayOfWeek>? days) => days is null ? MondayToFriday : Of(days);

    /// <summary>The days, from Monday on.</summary>
    public IReadOnlyList<DayOfWeek> ToList()
    {
        var mask = Mask;
        return Enumerable.Range(1, 7).Select(i => (DayOfWeek)(i % 7)).Where(day => (mask & (1 << (int)day)) != 0).ToList();
    }
}
