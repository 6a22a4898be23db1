using AutoMapper;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Domain.Employees;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.Employees;

/// <summary>Sees employees as they are today, each in the time zone of the group that pays them.</summary>
internal sealed class EmployeesToday(IPayrollDbContext db, IMapper mapper, TimeProvider clock)
{
    /// <summary>The day that it is in a pay group's time zone.</summary>
    public DateOnly TodayOf(PayGroup group) => TodayIn(group.TimeZone, clock.GetUtcNow());

    /// <summary>The day that it is in a time zone.</summary>
    public static DateOnly TodayIn(string timeZone, DateTimeOffset now) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(timeZone)).DateTime);

    /// <summary>The answer for one employee.</summary>
    public async Task<EmployeeDto> SeeAsync(Employee employee, CancellationToken cancellationToken) =>
        (await SeeAsync([employee], cancellationToken))[0];

    /// <summary>The answers for some employees, their employments loaded.</summary>
    public async Task<IReadOnlyList<EmployeeDto>> SeeAsync(IReadOnlyList<Employee> employees, CancellationToken cancellationToken)
    {
        var employments = employees.SelectMany(employee => employee.Employments).ToList();
        var groupIds = employments.Select(e => e.PayGroupId).Distinct().ToList();
        var typeIds = employments.Select(e => e.EmploymentTypeId).Distinct().ToList();
        var groups = await db.PayGroups.Include(g => g.PaySchedule).Where(g => groupIds.Contains(g.Id)).ToDictionaryAsync(g => g.Id, cancellationToken);
        var types = await db.EmploymentTypes.Where(t => typeIds.Contains(t.Id)).ToDictionaryAsync(t => t.Id, cancellationToken);
        return employees.Select(employee => mapper.Map<EmployeeDto>(See(employee, groups, types))).ToList();
    }

    private EmployeeToday See(Employee employee, Dictionary<Guid, PayGroup> groups, Dictionary<Guid, EmploymentType> types)
    {
        var dated = employee.Employments;
        var inForce = dated.LastOrDefault(e => e.EffectiveFrom <= TodayOf(groups[e.PayGroupId])) ?? dated[0];
        var group = groups[inForce.PayGroupId];
        var first = groups[dated[0].PayGroupId].PaySchedule.Calendar.PeriodContaining(employee.StartDate);
        return new EmployeeToday(employee, inForce, group, types[inForce.EmploymentTypeId], first, TodayOf(group));
    }
}
