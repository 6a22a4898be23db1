using System.Collections.Frozen;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.PayGroups;

/// <summary>
/// An organization's pay groups with their schedules, its employment types and its holidays, as they were read at one time. Requests share it:
/// they only read it.
/// </summary>
public sealed class PaySettings
{
    private readonly FrozenDictionary<Guid, PayGroup> payGroups;
    private readonly FrozenDictionary<Guid, EmploymentType> employmentTypes;
    private readonly FrozenSet<DateOnly> holidaysOfAll;
    private readonly FrozenDictionary<Guid, FrozenSet<DateOnly>> holidays;

    /// <summary>The settings.</summary>
    /// <param name="payGroups">All pay groups, their schedules loaded.</param>
    /// <param name="employmentTypes">All employment types.</param>
    /// <param name="holidays">The days of all holidays, each with what <see cref="Holiday.HoldsFor"/> says.</param>
    public PaySettings(
        IEnumerable<PayGroup> payGroups, IEnumerable<EmploymentType> employmentTypes, IEnumerable<(Guid HoldsFor, DateOnly Date)> holidays)
    {
        var dates = holidays.ToLookup(holiday => holiday.HoldsFor, holiday => holiday.Date);
        this.payGroups = payGroups.ToFrozenDictionary(group => group.Id);
        this.employmentTypes = employmentTypes.ToFrozenDictionary(type => type.Id);
        holidaysOfAll = dates[Holiday.All].ToFrozenSet();
        this.holidays = dates.Where(group => group.Key != Holiday.All)
            .ToFrozenDictionary(group => group.Key, group => group.Concat(dates[Holiday.All]).ToFrozenSet());
    }

    /// <summary>Whether the pay group and the employment type were there.</summary>
    public bool Contains(Guid payGroupId, Guid employmentTypeId) => payGroups.ContainsKey(payGroupId) && employmentTypes.ContainsKey(employmentTypeId);

    /// <summary>A pay group, with its schedule.</summary>
    /// <exception cref="ConcurrentChangeException">It was not there: what names it was read at another time.</exception>
    public PayGroup PayGroup(Guid id) => payGroups.GetValueOrDefault(id) ?? throw new ConcurrentChangeException();

    /// <summary>An employment type.</summary>
    /// <exception cref="ConcurrentChangeException">It was not there: what names it was read at another time.</exception>
    public EmploymentType EmploymentType(Guid id) => employmentTypes.GetValueOrDefault(id) ?? throw new ConcurrentChangeException();

    /// <summary>The holidays of a pay group, those of all pay groups included.</summary>
    public IReadOnlySet<DateOnly> HolidaysOf(Guid payGroupId) => holidays.GetValueOrDefault(payGroupId, holidaysOfAll);
}
