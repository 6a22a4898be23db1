using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using static Payroll.Domain.UnitTests.Employees.People;

namespace Payroll.Domain.UnitTests.Employees;

public sealed class DatedEmploymentTests
{
    [Test]
    public void ChangeTerms_OnALaterDay_SplitsTheEmployment()
    {
        var employee = Hire();

        employee.ChangeTerms(Id(13), Day("2026-07-01"), As("second"), Later);

        Assert.That(Spelled(employee), Is.EqualTo(new[] { "2026-06-01/2026-06-30: first", "2026-07-01/: second" }));
    }

    [Test]
    public void ChangeTerms_OnTheFirstDay_ReplacesThem()
    {
        var employee = Hire();

        employee.ChangeTerms(Id(13), Day("2026-06-01"), As("second"), Later);

        Assert.That(Spelled(employee), Is.EqualTo(new[] { "2026-06-01/: second" }));
    }

    [Test]
    public void ChangeTerms_BetweenTwoChanges_LastsUpToTheNext()
    {
        var employee = Hire();
        employee.ChangeTerms(Id(13), Day("2026-08-01"), As("third"), Later);

        employee.ChangeTerms(Id(14), Day("2026-07-01"), As("second"), Later);

        Assert.That(
            Spelled(employee),
            Is.EqualTo(new[] { "2026-06-01/2026-06-30: first", "2026-07-01/2026-07-31: second", "2026-08-01/: third" }));
    }

    [TestCase("2026-05-31", TestName = "ChangeTerms_BeforeTheFirstDay_IsRefused")]
    [TestCase("2026-07-01", TestName = "ChangeTerms_AfterTheLastDay_IsRefused")]
    public void ChangeTerms_OutsideTheEmployment(string day)
    {
        var employee = Hire();
        employee.End(Day("2026-06-30"), null, Later);

        var refusal = Assert.Throws<DomainRuleException>(() => employee.ChangeTerms(Id(13), Day(day), As("second"), Later));

        Assert.That((refusal!.FieldError?.Field, refusal.FieldError?.Code), Is.EqualTo(("effective_from", FieldErrorCodes.Inconsistent)));
    }

    [TestCase("2026-05-15", "first", TestName = "EmploymentOn_ADayBeforeTheFirst_IsTheFirst")]
    [TestCase("2026-06-01", "first", TestName = "EmploymentOn_TheFirstDay_IsTheFirst")]
    [TestCase("2026-06-30", "first", TestName = "EmploymentOn_TheLastDay_IsStillTheFirst")]
    [TestCase("2026-07-15", "first", TestName = "EmploymentOn_ADayInAGap_IsTheOneBefore")]
    [TestCase("2026-08-01", "second", TestName = "EmploymentOn_TheDayOfTheRehiring_IsTheSecond")]
    public void EmploymentOn(string day, string expected)
    {
        var employee = Hire();
        employee.End(Day("2026-06-30"), null, Later);
        employee.Rehire(Id(14), Day("2026-08-01"), Terms("second"), Later);

        Assert.That(employee.EmploymentOn(Day(day)).Classification, Is.EqualTo(expected));
    }

    [Test]
    public void End_BeforeADatedChange_AnswersWhatFellAway()
    {
        var employee = Hire();
        employee.ChangeTerms(Id(13), Day("2026-07-01"), As("second"), Later);

        var dropped = employee.End(Day("2026-06-15"), " resigned ", Later);

        Assert.That(dropped.Select(e => e.Id), Is.EqualTo(new[] { Id(13) }));
        Assert.That(Spelled(employee), Is.EqualTo(new[] { "2026-06-01/2026-06-15: first" }));
        Assert.That(employee.EndReason, Is.EqualTo("resigned"));
    }

    [Test]
    public void End_TheSameAgain_IsNoChange()
    {
        var employee = Hire();
        employee.End(Day("2026-06-15"), "resigned", Later);
        var version = employee.Version;

        Assert.That(employee.End(Day("2026-06-15"), null, Later.AddDays(1)), Is.Empty);
        Assert.That((employee.Version, employee.EndReason), Is.EqualTo((version, "resigned")));
    }

    [Test]
    public void End_OnAnotherDay_MovesTheEnd()
    {
        var employee = Hire();
        employee.End(Day("2026-06-15"), null, Later);

        employee.End(Day("2026-06-20"), null, Later);

        Assert.That(employee.EndDate, Is.EqualTo(Day("2026-06-20")));
    }

    [Test]
    public void End_BeforeTheFirstDay_IsRefused()
    {
        var employee = Hire();
        var before = Spelled(employee).ToList();

        var refusal = Assert.Throws<DomainRuleException>(() => employee.End(Day("2026-05-31"), null, Later));

        Assert.That((refusal!.FieldError?.Field, refusal.FieldError?.Code), Is.EqualTo(("end_date", FieldErrorCodes.Inconsistent)));
        Assert.That(Spelled(employee), Is.EqualTo(before));
    }

    [TestCase("2026-06-30", TestName = "End_OnTheLastDayBeforeARehiring_TakesItBack")]
    [TestCase("2026-06-15", TestName = "End_BeforeTheEndThatWasThere_TakesTheRehiringBackAndEndsEarlier")]
    public void End_BeforeARehiring(string day)
    {
        var employee = Rehired();

        var dropped = employee.End(Day(day), null, Later);

        Assert.That(dropped.Select(dated => dated.Id), Is.EqualTo(new[] { Id(14) }));
        Assert.That(employee.End(Day(day), null, Later), Is.Empty);
        Assert.That(Spelled(employee), Is.EqualTo(new[] { $"2026-06-01/{day}: first" }));
    }

    [Test]
    public void End_BetweenTwoEmployments_IsRefused()
    {
        var employee = Rehired();
        var before = Spelled(employee).ToList();

        var refusal = Assert.Throws<DomainRuleException>(() => employee.End(Day("2026-07-15"), null, Later));

        Assert.That((refusal!.FieldError?.Field, refusal.FieldError?.Code), Is.EqualTo(("end_date", FieldErrorCodes.Inconsistent)));
        Assert.That(Spelled(employee), Is.EqualTo(before));
    }

    [TestCase("2026-05-01", "2026-05-01")]
    [TestCase("2026-06-15", "2026-06-15")]
    [TestCase("2026-07-15", "2026-06-30")]
    [TestCase("2026-08-01", "2026-08-01")]
    public void LastDayUpToADay_IsThatDayOrTheEndBeforeIt(string day, string last) => Assert.That(Rehired().LastDayUpTo(Day(day)), Is.EqualTo(Day(last)));

    private static Employee Rehired()
    {
        var employee = Hire();
        employee.End(Day("2026-06-30"), null, Later);
        employee.Rehire(Id(14), Day("2026-08-01"), Terms("second"), Later);
        return employee;
    }

    [Test]
    public void End_WithinASpellOfSeveralTerms_IsTaken()
    {
        var employee = Hire();
        employee.End(Day("2026-06-30"), null, Later);
        employee.Rehire(Id(14), Day("2026-07-01"), Terms("second"), Later);

        employee.End(Day("2026-06-20"), null, Later);

        Assert.That(Spelled(employee), Is.EqualTo(new[] { "2026-06-01/2026-06-20: first" }));
    }

    [Test]
    public void Rehire_AfterTheEnd_LeavesAGapAndForgetsTheReason()
    {
        var employee = Hire();
        employee.End(Day("2026-06-30"), "resigned", Later);

        employee.Rehire(Id(14), Day("2026-08-01"), Terms("second"), Later);

        Assert.That(Spelled(employee), Is.EqualTo(new[] { "2026-06-01/2026-06-30: first", "2026-08-01/: second" }));
        Assert.That((employee.StartDate, employee.EndDate, employee.EndReason), Is.EqualTo((Day("2026-06-01"), (DateOnly?)null, (string?)null)));
    }

    [TestCase(null, "2026-08-01", TestName = "Rehire_OfSomebodyWithoutAnEnd_IsRefused")]
    [TestCase("2026-06-30", "2026-06-30", TestName = "Rehire_OnTheLastDay_IsRefused")]
    public void Rehire_TooEarly(string? end, string start)
    {
        var employee = Hire();
        if (end is not null) employee.End(Day(end), null, Later);

        var refusal = Assert.Throws<DomainRuleException>(() => employee.Rehire(Id(14), Day(start), Terms("second"), Later));

        Assert.That(refusal!.FieldError?.Field, Is.EqualTo("effective_from"));
    }
}
