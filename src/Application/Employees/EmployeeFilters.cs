using System.Linq.Expressions;
using Payroll.Domain.Employees;

namespace Payroll.Application.Employees;

/// <summary>
/// Filters over what is in force today. It is at most three different days at once on earth, so 'today' is the earliest
/// of them, and the pay groups where it is a day or two later already.
/// </summary>
internal static class EmployeeFilters
{
    /// <param name="Earliest">The earliest day that it is in any of the groups.</param>
    /// <param name="DayLater">The groups where it is at least one day later.</param>
    /// <param name="TwoDaysLater">The groups where it is two days later.</param>
    internal sealed record Days(DateOnly Earliest, List<Guid> DayLater, List<Guid> TwoDaysLater);

    /// <summary>Today, from each pay group's day.</summary>
    public static Days DaysOf(IEnumerable<(Guid PayGroupId, DateOnly Today)> groups)
    {
        var known = groups.ToList();
        var earliest = known.Count == 0 ? DateOnly.MinValue : known.Min(group => group.Today);
        List<Guid> At(int days) => known.Where(group => group.Today.DayNumber >= earliest.DayNumber + days).Select(group => group.PayGroupId).ToList();
        return new Days(earliest, At(1), At(2));
    }

    /// <summary>The employment in force today (of those who have not started yet: the first) satisfies a condition.</summary>
    public static Expression<Func<Employee, bool>> InForce(Days today, Expression<Func<Employment, bool>> condition)
    {
        var started = Started(today);
        return employee =>
            employee.Employments.AsQueryable().Where(started).OrderByDescending(e => e.EffectiveFrom).Take(1).Any(condition)
            || (!employee.Employments.AsQueryable().Any(started)
                && employee.Employments.AsQueryable().OrderBy(e => e.EffectiveFrom).Take(1).Any(condition));
    }

    /// <summary>Employed, or ended.</summary>
    public static Expression<Func<Employee, bool>> Has(EmployeeStatus status, Days today)
    {
        var lasts = Lasts(today);
        return status == EmployeeStatus.Active
            ? employee => employee.Employments.AsQueryable().Any(lasts)
            : employee => !employee.Employments.AsQueryable().Any(lasts);
    }

    /// <summary>Has a text in the name, the e-mail address or the external id, whatever the case.</summary>
    public static Expression<Func<Employee, bool>> Matches(string search)
    {
        var upper = search.ToUpperInvariant();
        return employee => employee.SearchText.Contains(upper);
    }

    private static Expression<Func<Employment, bool>> Started(Days today)
    {
        var (day, next, second) = (today.Earliest, today.Earliest.AddDays(1), today.Earliest.AddDays(2));
        return employment => employment.EffectiveFrom <= day
            || (employment.EffectiveFrom == next && today.DayLater.Contains(employment.PayGroupId))
            || (employment.EffectiveFrom == second && today.TwoDaysLater.Contains(employment.PayGroupId));
    }

    private static Expression<Func<Employment, bool>> Lasts(Days today)
    {
        var (day, next, second) = (today.Earliest, today.Earliest.AddDays(1), today.Earliest.AddDays(2));
        return employment => employment.EffectiveTo == null
            || employment.EffectiveTo >= second
            || (employment.EffectiveTo == next && !today.TwoDaysLater.Contains(employment.PayGroupId))
            || (employment.EffectiveTo == day && !today.DayLater.Contains(employment.PayGroupId));
    }
}
