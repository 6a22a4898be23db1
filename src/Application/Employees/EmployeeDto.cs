using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Common.Security;
using Payroll.Application.PayGroups;
using Payroll.Application.PayGroups.PaySchedules;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.Employees;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.Employees;

/// <summary>A person who can be paid. Pay group, type and classification are those in force today.</summary>
public sealed record EmployeeDto : IVersionedDto
{
    /// <summary>The employee's id.</summary>
    public required Guid EmployeeId { get; init; }

    /// <summary>The id in your own system.</summary>
    public required string? ExternalId { get; init; }

    /// <summary>Given name.</summary>
    public required string FirstName { get; init; }

    /// <summary>Family name.</summary>
    public required string LastName { get; init; }

    /// <summary>E-mail address.</summary>
    public required string Email { get; init; }

    /// <summary>Ended once the last day of employment is past, in the pay group's time zone.</summary>
    public required EmployeeStatus Status { get; init; }

    /// <summary>The code of the employment type.</summary>
    public required string EmploymentType { get; init; }

    /// <summary>The code of the pay group.</summary>
    public required string PayGroup { get; init; }

    /// <summary>The code of the pay group's schedule.</summary>
    public required string PaySchedule { get; init; }

    /// <summary>Trade and level.</summary>
    public required string? Classification { get; init; }

    /// <summary>The days of the week that are worked.</summary>
    public required IReadOnlyList<DayOfWeek> WorkingDays { get; init; }

    /// <summary>The first day of employment.</summary>
    public required DateOnly StartDate { get; init; }

    /// <summary>The last day of employment.</summary>
    public required DateOnly? EndDate { get; init; }

    /// <summary>Date of birth.</summary>
    public required DateOnly? BirthDate { get; init; }

    /// <summary>Where net pay goes. Left out for keys without read:employees.</summary>
    [OnlyWithScope(Scopes.ReadEmployees)]
    public required BankAccountDto? BankAccount { get; init; }

    /// <summary>The withholding declaration. Left out for keys without read:employees.</summary>
    [OnlyWithScope(Scopes.ReadEmployees)]
    public required Tax? Tax { get; init; }

    /// <summary>Where superannuation goes.</summary>
    public required SuperFund? SuperFund { get; init; }

    /// <summary>The pay period that holds the first day of employment.</summary>
    public required PayPeriodDto FirstPayPeriod { get; init; }

    /// <summary>Goes up with each change.</summary>
    public required int Version { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <param name="employee">The employee.</param>
    /// <param name="employments">Their employments, first day first.</param>
    /// <param name="settings">Have the groups and types of these.</param>
    /// <param name="now">Now, UTC.</param>
    internal static EmployeeDto Of(Employee employee, IReadOnlyList<Employment> employments, PaySettings settings, DateTimeOffset now)
    {
        var (first, firstGroup) = (employments[0], settings.PayGroup(employments[0].PayGroupId));
        var inForce = employments.LastOrDefault(dated => dated.EffectiveFrom <= Today(settings.PayGroup(dated.PayGroupId))) ?? first;
        var (group, endDate) = (settings.PayGroup(inForce.PayGroupId), employments[^1].EffectiveTo);
        return new EmployeeDto
        {
            EmployeeId = employee.Id,
            ExternalId = employee.ExternalId,
            FirstName = employee.FirstName,
            LastName = employee.LastName,
            Email = employee.Email,
            Status = endDate < Today(group) ? EmployeeStatus.Ended : EmployeeStatus.Active,
            EmploymentType = settings.EmploymentType(inForce.EmploymentTypeId).Code,
            PayGroup = group.Code,
            PaySchedule = group.PaySchedule.Code,
            Classification = inForce.Classification,
            WorkingDays = inForce.Terms.WorkingDays.ToList(),
            StartDate = first.EffectiveFrom,
            EndDate = endDate,
            BirthDate = employee.BirthDate,
            BankAccount = employee.BankAccount is { } account ? BankAccountDto.Of(account) : null,
            Tax = employee.Tax?.IsOf(group.Jurisdiction) == true ? employee.Tax : null,
            SuperFund = employee.SuperFund,
            FirstPayPeriod = PayPeriodDto.Of(firstGroup.PaySchedule.Calendar.PeriodContaining(first.EffectiveFrom, settings.HolidaysOf(firstGroup.Id))),
            Version = employee.Version,
            CreatedAt = employee.CreatedAt,
            UpdatedAt = employee.UpdatedAt,
        };

        DateOnly Today(PayGroup paying) => EmployeeDtoFactory.TodayIn(paying.TimeZone, now);
    }
}

/// <summary>Whether a person is employed.</summary>
public enum EmployeeStatus
{
    /// <summary>Employed, or going to be.</summary>
    Active,

    /// <summary>The last day of employment is past.</summary>
    Ended,
}

/// <summary>A bank account, its number masked.</summary>
public sealed record BankAccountDto
{
    /// <summary>The number's last four characters.</summary>
    public required string AccountNumberLast4 { get; init; }

    /// <summary>BSB, ABA routing number, or your own.</summary>
    public required string RoutingNumber { get; init; }

    /// <summary>Checking or savings.</summary>
    public required BankAccountType AccountType { get; init; }

    internal static BankAccountDto Of(BankAccount account) =>
        new() { AccountNumberLast4 = account.AccountNumberLast4, RoutingNumber = account.RoutingNumber, AccountType = account.AccountType };
}

/// <summary>Answers employees as they are today, each in the time zone of the group that pays them. Groups and types are in memory.</summary>
internal sealed class EmployeeDtoFactory(IPayrollDbContext db, IPaySettingsCache cache, TimeProvider clock)
{
    /// <summary>The day that it is in a time zone.</summary>
    public static DateOnly TodayIn(string timeZone, DateTimeOffset now) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(timeZone)).DateTime);

    /// <summary>The answer for an employee whose employments are loaded.</summary>
    public async ValueTask<EmployeeDto> CreateAsync(Employee employee, CancellationToken cancellationToken)
    {
        var employments = employee.Employments;
        return EmployeeDto.Of(employee, employments, await SettingsAsync(employments, cancellationToken), clock.GetUtcNow());
    }

    /// <summary>
    /// The answers for employees without their employments: these are one query, faster than <c>Include</c>. Leaves out employees that are
    /// removed meanwhile.
    /// </summary>
    public async Task<IReadOnlyList<EmployeeDto>> CreateAsync(IReadOnlyList<Employee> employees, CancellationToken cancellationToken)
    {
        if (employees.Count == 0) return [];
        var ids = employees.Select(employee => employee.Id).ToList();
        // One parameter: the query's text is the same for every page.
        var employments = await db.Employments.AsNoTracking().Where(employment => EF.Parameter(ids).Contains(employment.EmployeeId)).ToListAsync(cancellationToken);
        var (settings, now) = (await SettingsAsync(employments, cancellationToken), clock.GetUtcNow());
        var dated = employments.OrderBy(employment => employment.EffectiveFrom).ToLookup(employment => employment.EmployeeId);
        return employees.Where(employee => dated.Contains(employee.Id))
            .Select(employee => EmployeeDto.Of(employee, dated[employee.Id].ToList(), settings, now)).ToList();
    }

    private ValueTask<PaySettings> SettingsAsync(IReadOnlyList<Employment> employments, CancellationToken cancellationToken) =>
        cache.GetAsync(db.OrganizationId, known => employments.All(employment => known.Contains(employment.PayGroupId, employment.EmploymentTypeId)), cancellationToken);
}
