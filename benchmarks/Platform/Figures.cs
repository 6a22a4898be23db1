using System.Diagnostics;
using System.Globalization;

namespace Payroll.Benchmarks;

/// <summary>How figures are read, summed up and printed.</summary>
internal static class Figures
{
    public static long Long(string text) => long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    public static int Whole(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The value that a share of all is not above. Sorts them.</summary>
    /// <param name="values">At least one.</param>
    /// <param name="share">0 to 1.</param>
    public static double Percentile(List<double> values, double share)
    {
        values.Sort();
        return values[Math.Min(values.Count - 1, (int)(values.Count * share))];
    }

    public static double Median(IEnumerable<double> values) => Percentile([.. values], 0.5);

    /// <summary>Microseconds between two readings of <see cref="Stopwatch.GetTimestamp"/>.</summary>
    public static double Microseconds(long from, long to) => (to - from) * 1e6 / Stopwatch.Frequency;

    public static void Print(string name, params double[] values) =>
        Console.WriteLine($"{name} {string.Join(' ', values.Select(value => value.ToString("0.####", CultureInfo.InvariantCulture)))}");
}
