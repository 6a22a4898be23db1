using Payroll.Application.Employees;
using Payroll.Application.Employees.Employments;
using Payroll.Domain.Employees;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.UnitTests.Employees;

/// <summary>An organization's pay groups and employment types, and an employee of it.</summary>
internal static class TestCatalog
{
    /// <summary>Now, in New York and in Sydney 15 June 2026.</summary>
    public static readonly DateTimeOffset Now = new(2026, 6, 15, 5, 0, 0, TimeSpan.Zero);

    public static readonly Guid OrganizationId = Id(1);

    public static readonly PayGroup American = Group(2, "engineering", Jurisdiction.Us, "America/New_York");

    public static readonly PayGroup Australian = Group(3, "sydney", Jurisdiction.Au, "Australia/Sydney");

    public static readonly PayGroup OfNoJurisdiction = Group(4, "sales", Jurisdiction.None, "America/New_York");

    public static readonly EmploymentType FullTime = EmploymentType.Seed(Id(5), OrganizationId, "full_time", "Full time", TaxTreatment.Employee, Now);

    public static readonly EmploymentType Casual = EmploymentType.Seed(Id(6), OrganizationId, "casual", "Casual", TaxTreatment.Employee, Now);

    public static readonly GivenFields Complete = new()
    {
        FirstName = "Jane", LastName = "Doe", Email = "jane.doe@example.com", EmploymentType = "full_time", PayGroup = "engineering", StartDate = new DateOnly(2026, 6, 1),
    };

    public static EmploymentCatalog All => new([American, Australian, OfNoJurisdiction], [FullTime, Casual]);

    public static Employee Hire(GivenFields? fields = null) =>
        new EmployeeFactory(new EmployeeDetailsReader(new Brackets())).Create(fields ?? Complete, Id(10), OrganizationId, All, Now);

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    private static PayGroup Group(int number, string code, Jurisdiction jurisdiction, string timeZone)
    {
        var calendar = new PayCalendar(PayFrequency.Biweekly, new DateOnly(2026, 6, 1), 5, PayDateAdjustment.None);
        var schedule = PaySchedule.Configure(Id(7), OrganizationId, "biweekly", "Every two weeks", calendar, Now);
        return PayGroup.Configure(Id(number), code, code, schedule, new PayGroupTerms(jurisdiction, "USD", timeZone, DayOfWeek.Monday), Now);
    }
}
