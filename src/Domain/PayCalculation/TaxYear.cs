using Payroll.Domain.Common;
using Payroll.Domain.PayGroups;

namespace Payroll.Domain.PayCalculation;

/// <summary>The year over which year-to-date figures run, by pay date.</summary>
public static class TaxYear
{
    /// <summary>
    /// Australia: 1 July to 30 June. Elsewhere the calendar year.
    /// </summary>
    public static DateRange Of(Jurisdiction jurisdiction, DateOnly payDate)
    {
        if (jurisdiction != Jurisdiction.Au) return new DateRange(new DateOnly(payDate.Year, 1, 1), new DateOnly(payDate.Year, 12, 31));
        var first = payDate.Month >= 7 ? payDate.Year : payDate.Year - 1;
        return new DateRange(new DateOnly(first, 7, 1), new DateOnly(first + 1, 6, 30));
    }
}
