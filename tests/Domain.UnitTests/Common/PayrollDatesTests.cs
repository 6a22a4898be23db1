using Payroll.Domain.Common;

namespace Payroll.Domain.UnitTests.Common;

public sealed class PayrollDatesTests
{
    [TestCase("1899-12-31", false)]
    [TestCase("1900-01-01", true)]
    [TestCase("2199-12-31", true)]
    [TestCase("2200-01-01", false)]
    public void IsAccepted_AtTheEnds_IncludesBoth(string date, bool expected) =>
        Assert.That(PayrollDates.IsAccepted(DateOnly.ParseExact(date, "O")), Is.EqualTo(expected));
}
