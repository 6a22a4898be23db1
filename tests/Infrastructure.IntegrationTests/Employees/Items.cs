using System.Globalization;
using Payroll.Application.Employees;
using Payroll.Domain.Employees;

namespace Payroll.Infrastructure.IntegrationTests.Employees;

/// <summary>Items of sets.</summary>
internal static class Items
{
    public static readonly DateOnly Start = new(2026, 6, 1);

    public static readonly BankAccountRequest Account = new() { AccountNumber = "ABCD1234567890", RoutingNumber = "1", AccountType = BankAccountType.Checking };

    /// <summary>Somebody of whom everything is said.</summary>
    public static ItemFields Person(string externalId, string? email = null) => new()
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
        WorkingDays = new([DayOfWeek.Monday, DayOfWeek.Friday]),
        BankAccount = Account,
        BirthDate = new DateOnly(1990, 1, 1),
        SuperFund = new SuperFundRequest { Name = "Fund", MemberNumber = "77" },
    };

    public static ItemFields[] People(int count) => [.. Enumerable.Range(0, count).Select(number => Person($"hr-{number}"))];
}
