using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.Timesheets.Recording;

/// <summary>Days on which somebody is employed, and where.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; null: no end.</param>
/// <param name="TimeZone">Of the pay group that pays them.</param>
internal sealed record EmployedDays(DateOnly From, DateOnly? To, string TimeZone);

/// <summary>When a person is employed.</summary>
internal sealed record EmployedPerson(IReadOnlyList<EmployedDays> Days)
{
    public EmployedDays? On(DateOnly day) => Days.FirstOrDefault(days => days.From <= day && (days.To is null || day <= days.To));

    /// <summary>Some people, in one query.</summary>
    public static async Task<Dictionary<Guid, EmployedPerson>> LoadAsync(IPayrollDbContext db, List<Guid> ids, CancellationToken cancellationToken)
    {
        var rows = await (
            from employment in db.Employments
            where EF.Parameter(ids).Contains(employment.EmployeeId)
            join payGroup in db.PayGroups on employment.PayGroupId equals payGroup.Id
            select new { employment.EmployeeId, employment.EffectiveFrom, employment.EffectiveTo, payGroup.TimeZone }).ToListAsync(cancellationToken);
        return rows.GroupBy(row => row.EmployeeId).ToDictionary(
            person => person.Key, person => new EmployedPerson(person.Select(row => new EmployedDays(row.EffectiveFrom, row.EffectiveTo, row.TimeZone)).ToList()));
    }
}
