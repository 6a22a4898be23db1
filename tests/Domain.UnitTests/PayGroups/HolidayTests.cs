using Payroll.Domain.Common;
using Payroll.Domain.PayGroups;

namespace Payroll.Domain.UnitTests.PayGroups;

public sealed class HolidayTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Later = Now.AddHours(1);
    private static readonly DateOnly Christmas = new(2026, 12, 25);
    private static readonly Guid Owner = Id(1);

    [Test]
    public void Holiday_OfAll_TakesThePlaceOfAll()
    {
        var holiday = Holiday.Declare(Id(2), Owner, Christmas, " Christmas Day ", null, Now);

        Assert.That((holiday.Date, holiday.Name, holiday.PayGroupId, holiday.HoldsFor), Is.EqualTo((Christmas, "Christmas Day", (Guid?)null, Holiday.All)));
    }

    [Test]
    public void Holiday_OfAGroup_TakesThePlaceOfTheGroup()
    {
        var calendar = new PayCalendar(PayFrequency.Weekly, new(2026, 6, 1), 5, PayDateAdjustment.Next);
        var schedule = PaySchedule.Configure(Id(3), Owner, "weekly", "Weekly", calendar, Now);
        var group = PayGroup.Configure(Id(4), "sales", "Sales", schedule, new(Jurisdiction.None, "USD", "UTC", DayOfWeek.Monday), Now);

        var holiday = Holiday.Declare(Id(2), Owner, Christmas, "Christmas Day", group, Now);

        Assert.That((holiday.PayGroupId, holiday.HoldsFor), Is.EqualTo((group.Id, group.Id)));
    }

    [Test]
    public void Holiday_WhenItChanges_CountsAChangeOnceAndNoneWhereNothingChanged()
    {
        var holiday = Holiday.Declare(Id(2), Owner, Christmas, "Christmas Day", null, Now);

        holiday.Update(Christmas, " Christmas Day", Later);
        Assert.That((holiday.Version, holiday.UpdatedAt), Is.EqualTo((1, Now)));

        holiday.Update(Christmas.AddDays(1), "Boxing Day", Later);
        Assert.That((holiday.Version, holiday.UpdatedAt, holiday.Date, holiday.Name), Is.EqualTo((2, Later, Christmas.AddDays(1), "Boxing Day")));
    }

    [Test]
    public void Holiday_WithoutAName_IsRefused()
    {
        var holiday = Holiday.Declare(Id(2), Owner, Christmas, "Christmas Day", null, Now);

        foreach (var act in new Action[] { () => Holiday.Declare(Id(3), Owner, Christmas, " ", null, Now), () => holiday.Update(Christmas, "", Later) })
        {
            var refusal = Assert.Throws<DomainRuleException>(() => act());
            Assert.That((refusal!.FieldError?.Field, refusal.FieldError?.Code), Is.EqualTo(("name", FieldErrorCodes.Required)));
        }
    }

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
