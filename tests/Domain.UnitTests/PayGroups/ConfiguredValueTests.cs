using Payroll.Domain.Common;
using Payroll.Domain.PayGroups;

namespace Payroll.Domain.UnitTests.PayGroups;

public sealed class ConfiguredValueTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Later = Now.AddHours(1);
    private static readonly Guid Owner = Id(1);
    private static readonly PayCalendar Weekly = new(PayFrequency.Weekly, new DateOnly(2026, 6, 1), 5, PayDateAdjustment.Previous);
    private static readonly PayGroupTerms Sydney = new(Jurisdiction.Au, "AUD", "Australia/Sydney", DayOfWeek.Monday);

    [Test]
    public void EmploymentType_WhenItChanges_CountsEachChangeOnce()
    {
        var type = EmploymentType.Configure(Id(2), Owner, "apprentice", "Apprentice", TaxTreatment.Employee, Now);

        type.Rename("Apprentice", Later);
        type.Treat(TaxTreatment.Employee, Later);
        Assert.That((type.Version, type.UpdatedAt), Is.EqualTo((1, Now)));

        type.Rename(" Trainee ", Later);
        type.Treat(TaxTreatment.Contractor, Later);
        Assert.That((type.Version, type.UpdatedAt, type.Name, type.TaxTreatment), Is.EqualTo((3, Later, "Trainee", TaxTreatment.Contractor)));
    }

    [Test]
    public void EmploymentTypes_FromTheStart_AreTheFourOfTheContract() => Assert.That(
        EmploymentType.FromTheStart.Select(type => $"{type.Code}: {type.TaxTreatment}"),
        Is.EqualTo(new[] { "full_time: Employee", "part_time: Employee", "casual: Employee", "contractor: Contractor" }));

    [TestCase("", "Name", "code", FieldErrorCodes.Required)]
    [TestCase("code", " ", "name", FieldErrorCodes.Required)]
    public void EmploymentType_WithoutCodeOrName_IsRefused(string code, string name, string field, string problem)
    {
        var refusal = Assert.Throws<DomainRuleException>(() => EmploymentType.Configure(Id(2), Owner, code, name, TaxTreatment.Employee, Now));

        Assert.That((refusal!.FieldError?.Field, refusal.FieldError?.Code), Is.EqualTo((field, problem)));
    }

    [Test]
    public void PaySchedule_GivesItsCalendarBack() =>
        Assert.That(Schedule().Calendar, Is.EqualTo(Weekly));

    [Test]
    public void PaySchedule_WhenItChanges_CountsEachChangeOnce()
    {
        var schedule = Schedule();

        schedule.Rename("Weekly", Later);
        schedule.Reschedule(Weekly with { }, Later);
        Assert.That((schedule.Version, schedule.UpdatedAt), Is.EqualTo((1, Now)));

        schedule.Rename("Every week", Later);
        schedule.Reschedule(Weekly with { PayDateOffsetDays = 6 }, Later);
        Assert.That((schedule.Version, schedule.UpdatedAt, schedule.Calendar.PayDateOffsetDays), Is.EqualTo((3, Later, 6)));
    }

    [Test]
    public void PayGroup_BelongsToItsSchedulesOrganization() =>
        Assert.That(Group(Schedule()).OrganizationId, Is.EqualTo(Owner));

    [Test]
    public void PayGroup_WhenItChanges_CountsEachChangeOnce()
    {
        var schedule = Schedule();
        var group = Group(schedule);

        group.Rename("Engineering", Later);
        group.Reorganize(schedule, Sydney with { }, Later);
        Assert.That((group.Version, group.UpdatedAt), Is.EqualTo((1, Now)));

        var other = PaySchedule.Configure(Id(5), Owner, "other", "Other", Weekly, Now);
        group.Rename("Works", Later);
        group.Reorganize(other, Sydney with { WeekStartsOn = DayOfWeek.Sunday }, Later);
        Assert.That((group.Version, group.PayScheduleId, group.WeekStartsOn), Is.EqualTo((3, Id(5), DayOfWeek.Sunday)));
    }

    [Test]
    public void PayGroup_DividesSalariesByTheFrequencyUnlessToldOtherwise()
    {
        var schedule = Schedule();
        var group = Group(schedule);

        Assert.That((group.SalaryDivisor, group.LargeChangePercent), Is.EqualTo((SalaryDivisor.Fixed, 30m)));
        group.Reorganize(schedule, Sydney with { SalaryDivisor = SalaryDivisor.Actual }, Later);
        Assert.That((group.SalaryDivisor, group.Terms.SalaryDivisor, group.Version), Is.EqualTo((SalaryDivisor.Actual, SalaryDivisor.Actual, 2)));
    }

    [TestCase("0.01")]
    [TestCase("12.50")]
    [TestCase("1000")]
    public void LargeChangePercent_InItsRange_IsTakenAndCountedOnce(string percent)
    {
        var (group, share) = (Group(Schedule()), decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture));

        group.SetLargeChangePercent(share, Later);
        group.SetLargeChangePercent(share, Later);

        Assert.That((group.LargeChangePercent, group.Version), Is.EqualTo((share, 2)));
    }

    [TestCase("0", FieldErrorCodes.OutOfRange)]
    [TestCase("-30", FieldErrorCodes.OutOfRange)]
    [TestCase("1000.01", FieldErrorCodes.OutOfRange)]
    [TestCase("12.345", FieldErrorCodes.InvalidFormat)]
    public void LargeChangePercent_OutOfRangeOrTooFine_IsRefused(string percent, string code)
    {
        var (group, share) = (Group(Schedule()), decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture));

        var refusal = Assert.Throws<DomainRuleException>(() => group.SetLargeChangePercent(share, Later));

        Assert.That((refusal!.FieldError?.Field, refusal.FieldError?.Code), Is.EqualTo(("large_change_percent", code)));
        Assert.That(group.LargeChangePercent, Is.EqualTo(30m));
    }

    [TestCase(Jurisdiction.Au, "AUD")]
    [TestCase(Jurisdiction.Us, "USD")]
    [TestCase(Jurisdiction.None, null)]
    public void CurrencyOf_AJurisdiction_IsThatOfItsTaxTables(Jurisdiction jurisdiction, string? currency) =>
        Assert.That(PayGroupTerms.CurrencyOf(jurisdiction), Is.EqualTo(currency));

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    private static PaySchedule Schedule() => PaySchedule.Configure(Id(3), Owner, "weekly", "Weekly", Weekly, Now);

    private static PayGroup Group(PaySchedule schedule) => PayGroup.Configure(Id(4), "engineering", "Engineering", schedule, Sydney, Now);
}
