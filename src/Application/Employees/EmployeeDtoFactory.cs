using AutoMapper;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Employees.Employments;
using Payroll.Application.PayGroups.Holidays;
using Payroll.Domain.Employees;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.Employees;

/// <summary>Sees employees as they are today, each in the time zone of the group that pays them.</summary>
internal sealed class EmployeeDtoFactory(IPayrollDbContext db, IMapper mapper, TimeProvider clock)
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
        return mapper.Map<EmployeeDto>(See(employee, groups, types, holidays));
    }

    /// <summary>The same, where a catalog already has what the employments name: at most one query, where holidays can move the pay date.</summary>
    public async Task<EmployeeDto> CreateAsync(Employee employee, EmploymentCatalog catalog, CancellationToken cancellationToken)
    {
        var groups = employee.Employments.Select(e => e.PayGroupId).Distinct().ToDictionary(id => id, catalog.PayGroup);
        var types = employee.Employments.Select(e => e.EmploymentTypeId).Distinct().ToDictionary(id => id, catalog.EmploymentType);
        var holidays = await HolidaysAround.LoadAsync(db, FirstGroup(employee, groups), employee.StartDate, cancellationToken);
        return mapper.Map<EmployeeDto>(See(employee, groups, types, holidays));
    }

    /// <summary>The answers for some employees, their employments loaded.</summary>
    public async Task<IReadOnlyList<EmployeeDto>> CreateAsync(IReadOnlyList<Employee> employees, CancellationToken cancellationToken)
    {
        var employments = employees.SelectMany(employee => employee.Employments).ToList();
        var groupIds = employments.Select(e => e.PayGroupId).Distinct().ToList();
        var typeIds = employments.Select(e => e.EmploymentTypeId).Distinct().ToList();
        var groups = await db.PayGroups.AsNoTracking().Include(g => g.PaySchedule).Where(g => groupIds.Contains(g.Id)).ToDictionaryAsync(g => g.Id, cancellationToken);
        var types = await db.EmploymentTypes.AsNoTracking().Where(t => typeIds.Contains(t.Id)).ToDictionaryAsync(t => t.Id, cancellationToken);
        var holidays = await HolidaysAround.LoadAsync(
            db, employees.Select(employee => (FirstGroup(employee, groups), employee.StartDate)).ToList(), cancellationToken);
        return employees.Select(employee => mapper.Map<EmployeeDto>(See(employee, groups, types, holidays))).ToList();
    }

    private static PayGroup FirstGroup(Employee employee, Dictionary<Guid, PayGroup> groups) => groups[employee.Employments[0].PayGroupId];

    private EmployeeToday See(
        Employee employee, Dictionary<Guid, PayGroup> groups, Dictionary<Guid, EmploymentType> types, HolidaysAround holidays)
    {
        var dated = employee.Employments;
        var inForce = dated.LastOrDefault(e => e.EffectiveFrom <= TodayOf(groups[e.PayGroupId])) ?? dated[0];
        var group = groups[inForce.PayGroupId];
        var firstGroup = FirstGroup(employee, groups);
        var first = firstGroup.PaySchedule.Calendar.PeriodContaining(employee.StartDate, holidays.Of(firstGroup.Id));
        return new EmployeeToday(employee, inForce, group, types[inForce.EmploymentTypeId], first, TodayOf(group));
    }
}
