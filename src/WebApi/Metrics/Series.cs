namespace Payroll.WebApi.Metrics;

/// <summary>The figures of an instrument under one set of labels.</summary>
internal sealed class Series
{
    /// <summary>The upper bounds of a histogram's buckets, in seconds.</summary>
    public static readonly double[] Bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly Lock one = new();
    private readonly long[] buckets = new long[Bounds.Length];
    private double sum;
    private long count;

    public void Add(double value)
    {
        lock (one) sum += value;
    }

    public void Set(double value)
    {
        lock (one) sum = value;
    }

    public void Observe(double value)
    {
        var bucket = Array.FindIndex(Bounds, bound => value <= bound);
        lock (one)
        {
            sum += value;
            count++;
            if (bucket >= 0) buckets[bucket]++;
        }
    }

    /// <summary>The sum of what was added, or the last value; for a histogram with its count and buckets.</summary>
    public (double Sum, long Count, long[] Buckets) Read()
    {
        lock (one) return (sum, count, [.. buckets]);
    }
}
