using Payroll.Domain.Common;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayGroups;

namespace Payroll.Domain.UnitTests.PayCalculation;

public sealed class TaxYearTests
{
    [TestCase(Jurisdiction.Au, "2026-06-30", "2025-07-01", "2026-06-30")]
    [TestCase(Jurisdiction.Au, "2026-07-01", "2026-07-01", "2027-06-30")]
    [TestCase(Jurisdiction.Au, "2027-01-01", "2026-07-01", "2027-06-30")]
    [TestCase(Jurisdiction.Us, "2026-01-01", "2026-01-01", "2026-12-31")]
    [TestCase(Jurisdiction.Us, "2026-12-31", "2026-01-01", "2026-12-31")]
    [TestCase(Jurisdiction.None, "2026-06-30", "2026-01-01", "2026-12-31")]
    public void TaxYear_OfAPayDate_IsTheJurisdictions(Jurisdiction jurisdiction, string payDate, string start, string end) =>
        Assert.That(
            TaxYear.Of(jurisdiction, DateOnly.ParseExact(payDate, "O")),
            Is.EqualTo(new DateRange(DateOnly.ParseExact(start, "O"), DateOnly.ParseExact(end, "O"))));

    [Test]
    public void TaxYear_OfEveryAcceptedEnd_DoesNotThrow([Values] Jurisdiction jurisdiction)
    {
        Assert.That(TaxYear.Of(jurisdiction, PayrollDates.Earliest).Contains(PayrollDates.Earliest));
        Assert.That(TaxYear.Of(jurisdiction, PayrollDates.Latest).Contains(PayrollDates.Latest));
    }
}
