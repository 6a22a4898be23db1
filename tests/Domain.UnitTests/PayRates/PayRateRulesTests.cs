using Payroll.Domain.Common;
using Payroll.Domain.PayRates;
using static Payroll.Domain.UnitTests.PayRates.Rates;

namespace Payroll.Domain.UnitTests.PayRates;

public sealed class PayRateRulesTests
{
    private static IEnumerable<TestCaseData> Taken()
    {
        yield return new(Standard);
        yield return new(Standard with { EmployeeId = null, Classification = "Rigger" });
        yield return new(Standard with { Classification = "Rigger", Project = "Bridge", EmploymentTypeId = Casual, ExternalId = "R-1" });
        yield return new(Standard with { Amount = 0 });
        yield return new(Standard with { Amount = 999_999_999.999999m });
        yield return new(Standard with { Amount = 27.1658000000m });
        yield return new(Standard with { Unit = PayRateUnit.Unit });
        yield return new(Standard with { Unit = PayRateUnit.Day, HoursPerDay = 0.01m });
        yield return new(Standard with { Unit = PayRateUnit.Day, HoursPerDay = 24 });
        yield return new(Standard with { Unit = PayRateUnit.Year });
        yield return new(Standard with { Unit = PayRateUnit.Year, HoursPerDay = 7.6m });
        yield return new(Standard.From("2026-07-01", "2026-07-01"));
        yield return new(Standard with { Name = new string('x', 200), Classification = new string('x', 200), Project = new string('x', 200), ExternalId = new string('x', 128) });
    }

    private static IEnumerable<TestCaseData> Broken()
    {
        yield return new(Standard with { Name = " " }, "name: required");
        yield return new(Standard with { Name = new string('x', 201) }, "name: too_long");
        yield return new(Standard with { ExternalId = new string('x', 129) }, "external_id: too_long");
        yield return new(Standard with { Classification = new string('x', 201) }, "classification: too_long");
        yield return new(Standard with { Project = new string('x', 201) }, "project: too_long");
        yield return new(Standard with { EmployeeId = null }, "employee_id: required");
        yield return new(Standard with { EmployeeId = null, Classification = "\u3164" }, "employee_id: required");
        yield return new(Standard with { Amount = -0.000001m }, "amount: out_of_range");
        yield return new(Standard with { Amount = 1_000_000_000m }, "amount: out_of_range");
        yield return new(Standard with { Amount = 0.0000001m }, "amount: invalid_format");
        yield return new(Standard with { Unit = PayRateUnit.Day }, "hours_per_day: required");
        yield return new(Standard with { HoursPerDay = 8 }, "hours_per_day: inconsistent");
        yield return new(Standard with { Unit = PayRateUnit.Unit, HoursPerDay = 8 }, "hours_per_day: inconsistent");
        yield return new(Standard with { Unit = PayRateUnit.Day, HoursPerDay = 0 }, "hours_per_day: out_of_range");
        yield return new(Standard with { Unit = PayRateUnit.Day, HoursPerDay = 24.01m }, "hours_per_day: out_of_range");
        yield return new(Standard with { Unit = PayRateUnit.Year, HoursPerDay = 7.601m }, "hours_per_day: invalid_format");
        yield return new(Standard.From("2026-07-02", "2026-07-01"), "effective_to: inconsistent");
        yield return new(Standard.From("1899-12-31"), "effective_from: out_of_range");
        yield return new(Standard.From("2026-07-01", "2200-01-01"), "effective_to: out_of_range");
    }

    [TestCaseSource(nameof(Taken))]
    public void Check_OfTermsThatAreRight_FindsNothing(PayRateTerms terms) => Assert.That(PayRateRules.Check(terms), Is.Empty);

    [TestCaseSource(nameof(Broken))]
    public void Check_OfABrokenRule_NamesItAlone(PayRateTerms terms, string error)
    {
        Assert.That(PayRateRules.Check(terms).Select(Spelled), Is.EqualTo(new[] { error }));
        var refusal = Assert.Throws<DomainRuleException>(() => Create(terms));
        Assert.That(Spelled(refusal!.FieldError!), Is.EqualTo(error));
    }

    [Test]
    public void Check_OfManyBrokenRules_NamesAll() => Assert.That(
        PayRateRules.Check(Standard with { Name = null, EmployeeId = null, Amount = -1, HoursPerDay = 8, EffectiveTo = Day("2026-06-30") }).Select(Spelled),
        Is.EqualTo(new[] { "name: required", "employee_id: required", "amount: out_of_range", "hours_per_day: inconsistent", "effective_to: inconsistent" }));

    [Test]
    public void Terms_ThatSayTheSame_AreEqual()
    {
        Assert.That(Standard with { Name = " Standard ", Classification = " ", Amount = 42.000m }, Is.EqualTo(Standard));
        Assert.That(Standard with { Classification = "rigger" }, Is.Not.EqualTo(Standard with { Classification = "Rigger" }));
    }

    private static string Spelled(FieldError error) => $"{error.Field}: {error.Code}";
}
