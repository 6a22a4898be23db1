using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Payroll.Domain.Timesheets;

/// <summary>
/// A short value that stands for what is said of an entry, but for its external id and its status: equal terms have the same one, and
/// nobody will see two others that share one. It tells, without reading an entry whole, that nothing of it changes.
/// </summary>
public static class TermsFingerprint
{
    /// <summary>Its length in bytes.</summary>
    public const int Length = 32;

    /// <summary>The fingerprint of terms: SHA-256 of their values, each with a place of its own. A figure's trailing zeros don't count.</summary>
    /// <param name="terms">Figures in them have up to six decimals.</param>
    public static byte[] Of(TimesheetEntryTerms terms)
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{terms.EmployeeId:N}|{terms.Date.DayNumber}|{terms.Start}|{terms.End}|{Of(terms.Breaks)}|{terms.BreakMinutes}|{terms.GivenMinutes}|{terms.Units:0.######}|{terms.DistanceKm:0.######}|{terms.CostCodeId:N}|{terms.EarningCodeId:N}|{terms.Classification?.Length}|{terms.Classification}{terms.Project}");
        return SHA256.HashData(Encoding.UTF8.GetBytes(text));
    }

    private static string? Of(EntryBreaks? breaks) => breaks is null
        ? null
        : string.Join(',', breaks.All.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Start}-{one.End}{(one.Paid ? "p" : string.Empty)}")));
}
