using System.Globalization;

namespace Payroll.Architecture.Tests.Samples;

/// <summary>Numbers and dates in texts, some as the country has them.</summary>
internal static class LocalTexts
{
    public static string Amount(decimal amount) => $"Give {amount}.";

    public static string Formatted(decimal amount) => $"Give {amount:0.00}.";

    public static string Perhaps(decimal? amount) => $"Give {amount}.";

    public static string Day(DateOnly day) => $"On {day:yyyyMMdd}.";

    public static string RoundTrip(DateOnly day) => $"On {day:O}.";

    public static string Invariant(decimal amount, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"Give {amount:0.##} on {day:yyyy}.");

    public static string Whole(int count) => $"Give {count}.";
}
