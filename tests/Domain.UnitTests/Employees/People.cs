using Payroll.Domain.Employees;

namespace Payroll.Domain.UnitTests.Employees;

/// <summary>People to try things with: employed from 1 June 2026 on.</summary>
internal static class People
{
    public static readonly DateTimeOffset Now = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Later = Now.AddHours(1);
    public static readonly EmployeeIdentity Jane = new("Jane", "Doe", "Jane.Doe@example.com", "E-1", new DateOnly(1990, 2, 28));

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "O");

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    public static EmploymentTerms Terms(string? classification) => new(Id(1), Id(2), classification, WorkingDays.MondayToFriday);

    public static Employee Hire(string start = "2026-06-01", string? classification = "first") => Employee.Create(
        Id(10), Id(11), Jane, EmployeeDetails.None, Id(12), Day(start), Terms(classification), Now);

    public static Func<EmploymentTerms, EmploymentTerms> As(string classification) => terms => terms with { Classification = classification };

    /// <summary>As "first day/last day: classification".</summary>
    public static IEnumerable<string> Spelled(Employee employee) =>
        employee.Employments.Select(e => $"{e.EffectiveFrom:O}/{e.EffectiveTo:O}: {e.Classification}");
}
