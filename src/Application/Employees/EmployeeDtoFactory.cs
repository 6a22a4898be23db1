using AutoMapper;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Employees.Employments;
using Payroll.Application.PayGroups;
using Payroll.Application.PayGroups.Holidays;
using Payroll.Domain.Employees;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.Employees;

/// <summary>Answers employees as they are today, each in the time zone of the group that pays them.</summary>
internal sealed class EmployeeDtoFactory(IPayrollDbContext db, IPaySettingsCache settings, IMapper mapper, TimeProvider clock)
{
    /// <summary>The day that it is in a pay group's time zone.</summary>
    public DateOnly TodayOf(PayGroup group) => TodayIn(group.TimeZone, clock.GetUtcNow());

    /// <summary>The day that it is in a time zone.</summary>
    public static DateOnly TodayIn(string timeZone, DateTimeOffset now) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(timeZone)).DateTime);

    /// <summary>The answer for one employee, saved before. One query for what the employments name: nothing is read more often. Another one only where holidays can move the pay date.</summary>
    public async Task<EmployeeDto> CreateAsync(Employee employee, CancellationToken cancellationToken)
    {
        var named = await (
            from employment in db.Employments.AsNoTracking()
            where employment.EmployeeId == employee.Id
            join paidIn in db.PayGroups.Include(g => g.PaySchedule) on employment.PayGroupId equals paidIn.Id
            join employedAs in db.EmploymentTypes on employment.EmploymentTypeId equals employedAs.Id
            select new { Group = paidIn, Type = employedAs }).ToListAsync(cancellationToken);
        var groups = named.Select(row => row.Group).DistinctBy(g => g.Id).ToDictionary(g => g.Id);
        var types = named.Select(row => row.Type).DistinctBy(t => t.Id).ToDictionary(t => t.Id);
        var holidays = await HolidaysAround.LoadAsync(db, FirstGroup(employee, groups), employee.StartDate, cancellationToken);
        return mapper.Map<EmployeeDto>(CurrentOf(employee, groups, types, holidays));
    }

    /// <summary>The same, where a catalog already has what the employments name: at most one query, where holidays can move the pay date.</summary>
    public async Task<EmployeeDto> CreateAsync(Employee employee, EmploymentCatalog catalog, CancellationToken cancellationToken)
    {
        var groups = employee.Employments.Select(e => e.PayGroupId).Distinct().ToDictionary(id => id, catalog.PayGroup);
        var types = employee.Employments.Select(e => e.EmploymentTypeId).Distinct().ToDictionary(id => id, catalog.EmploymentType);
        var holidays = await HolidaysAround.LoadAsync(db, FirstGroup(employee, groups), employee.StartDate, cancellationToken);
        return mapper.Map<EmployeeDto>(CurrentOf(employee, groups, types, holidays));
    }

    /// <summary>The answer for one employee that is only read, its employments loaded. What they name is in memory.</summary>
    public async ValueTask<EmployeeDto> CreateFromCacheAsync(Employee employee, CancellationToken cancellationToken)
    {
        var employments = employee.Employments;
        var known = await settings.GetAsync(db.OrganizationId, found => IsComplete(found, employments), cancellationToken);
        return mapper.Map<EmployeeDto>(CurrentOf(employee, employments, known));
    }

    /// <summary>
    /// The answers for employees that are only read, without their employments: these are one query, faster than <c>Include</c>. What they name
    /// is in memory. Leaves out employees that are removed meanwhile.
    /// </summary>
    public async Task<IReadOnlyList<EmployeeDto>> CreateFromCacheAsync(IReadOnlyList<Employee> employees, CancellationToken cancellationToken)
    {
        if (employees.Count == 0) return [];
        var ids = employees.Select(employee => employee.Id).ToList();
        // One parameter: the query's text is the same for every page.
        var employments = await db.Employments.AsNoTracking().Where(employment => EF.Parameter(ids).Contains(employment.EmployeeId))
            .ToListAsync(cancellationToken);
        var known = await settings.GetAsync(db.OrganizationId, found => IsComplete(found, employments), cancellationToken);
        var dated = employments.OrderBy(employment => employment.EffectiveFrom).ToLookup(employment => employment.EmployeeId);
        return employees.Where(employee => dated.Contains(employee.Id))
            .Select(employee => mapper.Map<EmployeeDto>(CurrentOf(employee, dated[employee.Id].ToList(), known))).ToList();
    }

    /// <summary>Whether settings have all that employments name.</summary>
    private static bool IsComplete(PaySettings settings, IReadOnlyList<Employment> employments)
    {
        foreach (var employment in employments)
        {
            if (!settings.Contains(employment.PayGroupId, employment.EmploymentTypeId)) return false;
        }

        return true;
    }

    private static PayGroup FirstGroup(Employee employee, Dictionary<Guid, PayGroup> groups) => groups[employee.Employments[0].PayGroupId];

    private CurrentEmployee CurrentOf(
        Employee employee, Dictionary<Guid, PayGroup> groups, Dictionary<Guid, EmploymentType> types, HolidaysAround holidays) =>
        CurrentOf(employee, employee.Employments, id => groups[id], id => types[id], holidays.Of);

    private CurrentEmployee CurrentOf(Employee employee, IReadOnlyList<Employment> employments, PaySettings settings) =>
        CurrentOf(employee, employments, settings.PayGroup, settings.EmploymentType, settings.HolidaysOf);

    private CurrentEmployee CurrentOf(
        Employee employee,
        IReadOnlyList<Employment> employments,
        Func<Guid, PayGroup> payGroup,
        Func<Guid, EmploymentType> employmentType,
        Func<Guid, IReadOnlySet<DateOnly>> holidaysOf)
    {
        var inForce = employments.LastOrDefault(e => e.EffectiveFrom <= TodayOf(payGroup(e.PayGroupId))) ?? employments[0];
        var group = payGroup(inForce.PayGroupId);
        var firstGroup = payGroup(employments[0].PayGroupId);
        var startDate = employments[0].EffectiveFrom;
        var first = firstGroup.PaySchedule.Calendar.PeriodContaining(startDate, holidaysOf(firstGroup.Id));
        return new CurrentEmployee(
            employee, startDate, employments[^1].EffectiveTo, inForce, group, employmentType(inForce.EmploymentTypeId), first, TodayOf(group));
    }
}
