using Payroll.Domain.PayCalculation;

namespace Payroll.Domain.UnitTests.PayCalculation;

public sealed class HoursWorkedTests
{
    [Test]
    public void HoursWorked_WhenGiven_AreTaken() =>
        Assert.That(Pay.Paid(Pay.Of(75.25m, earnings: [Pay.Hours(8, 40)])).HoursWorked, Is.EqualTo(75.25m));

    [TestCase("ordinary", true)]
    [TestCase("overtime", true)]
    [TestCase("salary", true)]
    [TestCase("annual_leave", false)]
    [TestCase("personal_leave", false)]
    [TestCase("public_holiday", false)]
    [TestCase("allowance", false)]
    [TestCase("back_pay", false)]
    public void HoursWorked_WhenNotGiven_AreTheHoursOfWork(string code, bool counts) =>
        Assert.That(Pay.Paid(Pay.Of(earnings: [Pay.Hours(8, 40, code)])).HoursWorked, Is.EqualTo(counts ? 8m : null));

    [Test]
    public void HoursWorked_OfSeveralEarnings_AreTheirSumAndLeaveIsNotWork() =>
        Assert.That(
            Pay.Paid(Pay.Of(earnings: [Pay.Hours(38, 40), Pay.Amount(90, "overtime", hours: 1.5m), Pay.Hours(8, 40, "annual_leave")])).HoursWorked,
            Is.EqualTo(39.5m));

    [Test]
    public void HoursWorked_OfAmountsWithoutHours_AreUnknown() =>
        Assert.That(Pay.Paid(Pay.Of(earnings: [Pay.Amount(500)])).HoursWorked, Is.Null);

    [Test]
    public void HoursWorked_OfUnpaidLeave_AreNoneAndTheLineIsZero()
    {
        var paid = Pay.Paid(Pay.Of(earnings: [Pay.Hours(8, 0, "unpaid_leave"), Pay.Hours(30, 40)]));

        Assert.That(paid.HoursWorked, Is.EqualTo(30));
        Assert.That(paid.Lines.Select(line => (line.Hours, line.Amount.Amount)), Is.EqualTo(new[] { ((decimal?)8m, 0m), (30m, 1200m) }));
    }

    [Test]
    public void HoursWorked_InACorrection_CanBeNegative() =>
        Assert.That(Pay.Paid(Pay.Of(earnings: [Pay.Hours(-3, 40)]), PayRunType.Correction).HoursWorked, Is.EqualTo(-3));
}
