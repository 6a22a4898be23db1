using Payroll.Domain.PayRates;

namespace Payroll.Domain.UnitTests.PayRates;

/// <summary>Pay rates to try things with: by the hour, of Jane, from 1 July 2026 on.</summary>
internal static class Rates
{
    public static readonly DateTimeOffset Now = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Later = Now.AddHours(1);
    public static readonly Guid Jane = Id(1);
    public static readonly Guid Joe = Id(2);
    public static readonly Guid FullTime = Id(3);
    public static readonly Guid Casual = Id(4);

    public static readonly PayRateTerms Standard = new()
    {
        Name = "Standard",
        EmployeeId = Jane,
        Unit = PayRateUnit.Hour,
        Amount = 42m,
        EffectiveFrom = Day("2026-07-01"),
    };

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "O");

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    public static PayRate Create(PayRateTerms terms, int number = 100) => PayRate.Create(Id(number), Id(99), terms, Now);

    public static PayRateTerms From(this PayRateTerms terms, string from, string? to = null) =>
        terms with { EffectiveFrom = Day(from), EffectiveTo = to is null ? null : Day(to) };
}
