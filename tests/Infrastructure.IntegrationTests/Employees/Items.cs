using System.Globalization;
using Payroll.Application.Employees;
using Payroll.Domain.Employees.Details;

namespace Payroll.Infrastructure.IntegrationTests.Employees;

/// <summary>Items of sets.</summary>
internal static class Items
{
    public static readonly DateOnly Start = new(2026, 6, 1);

    public static readonly BankAccountInput Account = new("ABCD1234567890", "1", BankAccountType.Checking);

    /// <summary>Somebody of whom everything is said.</summary>
    public static EmployeeFields Person(string externalId, string? email = null) => new()
    {
        ExternalId = externalId,
        FirstName = "Jane",
        LastName = "Doe",
        Email = email ?? string.Create(CultureInfo.InvariantCulture, $"{externalId}@example.com"),
        EmploymentType = "full_time",
        PayGroup = EmployeeDatabase.Group,
        PaySchedule = "biweekly",
        StartDate = Start,
        EffectiveFrom = Start,
        Classification = " Carpenter ",
        WorkingDays = [DayOfWeek.Monday, DayOfWeek.Friday],
        BankAccount = Account,
        BirthDate = new DateOnly(1990, 1, 1),
        SuperFund = new SuperFundInput("Fund", "77"),
    };

    public static EmployeeFields[] People(int count) => [.. Enumerable.Range(0, count).Select(number => Person($"hr-{number}"))];
}
