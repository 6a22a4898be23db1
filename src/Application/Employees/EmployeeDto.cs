using AutoMapper;
using Payroll.Application.Common;
using Payroll.Application.Common.Security;
using Payroll.Application.Employees.Details;
using Payroll.Application.PayGroups.PaySchedules;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.Employees;
using Payroll.Domain.Employees.Details;

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
    public required TaxDto? Tax { get; init; }

    /// <summary>Where superannuation goes.</summary>
    public required SuperFundDto? SuperFund { get; init; }

    /// <summary>The pay period that holds the first day of employment.</summary>
    public required PayPeriodDto FirstPayPeriod { get; init; }

    /// <summary>Goes up with each change.</summary>
    public required int Version { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    private sealed class Mapping : Profile
    {
        public Mapping() => CreateMap<CurrentEmployee, EmployeeDto>()
            .IncludeMembers(today => today.Employee)
            .ForMember(dto => dto.EmployeeId, map => map.MapFrom(today => today.Employee.Id))
            .ForMember(dto => dto.Status, map => map.MapFrom(today => today.EndDate < today.Today ? EmployeeStatus.Ended : EmployeeStatus.Active))
            .ForMember(dto => dto.EmploymentType, map => map.MapFrom(today => today.EmploymentType.Code))
            .ForMember(dto => dto.PayGroup, map => map.MapFrom(today => today.PayGroup.Code))
            .ForMember(dto => dto.PaySchedule, map => map.MapFrom(today => today.PayGroup.PaySchedule.Code))
            .ForMember(dto => dto.Classification, map => map.MapFrom(today => today.Employment.Classification))
            .ForMember(dto => dto.WorkingDays, map => map.MapFrom(today => today.Employment.Terms.WorkingDays.ToList()))
            .ForMember(dto => dto.Tax, map => map.MapFrom(today => TaxDto.Of(today.Employee, today.PayGroup.Jurisdiction)))
            .ForMember(dto => dto.FirstPayPeriod, map => map.MapFrom(today => today.FirstPayPeriod));
    }

    private sealed class MemberMapping : Profile
    {
        public MemberMapping() => CreateMap<Employee, EmployeeDto>(MemberList.None);
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

    private sealed class Mapping : Profile
    {
        public Mapping() => CreateMap<BankAccount, BankAccountDto>();
    }
}

/// <summary>A superannuation fund.</summary>
public sealed record SuperFundDto
{
    /// <summary>The fund's name.</summary>
    public required string Name { get; init; }

    /// <summary>The employee's number with the fund.</summary>
    public required string? MemberNumber { get; init; }

    private sealed class Mapping : Profile
    {
        public Mapping() => CreateMap<SuperFund, SuperFundDto>();
    }
}
