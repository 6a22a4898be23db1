using System.Globalization;
using Payroll.Domain.Common;

namespace Payroll.Domain.PayGroups;

/// <summary>The days that one regular pay covers, and the day it is paid.</summary>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day.</param>
/// <param name="PayDate">The day of payment; usually after <paramref name="End"/>, but an adjustment can bring it before.</param>
public sealed record PayPeriod(DateOnly Start, DateOnly End, DateOnly PayDate)
{
    /// <summary>From <see cref="Start"/> to <see cref="End"/>, both included.</summary>
    public DateRange Range => new(Start, End);

    /// <summary>Such as <c>2026-06-01/2026-06-14 paid 2026-06-19</c>, in every culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Start:O}/{End:O} paid {PayDate:O}");
}
