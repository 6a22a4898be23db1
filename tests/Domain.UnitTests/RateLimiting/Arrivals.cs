namespace Payroll.Domain.UnitTests.RateLimiting;

/// <summary>A repeatable sequence of gaps between requests: crowds, steady flows, pauses of many lengths.</summary>
internal sealed class Arrivals(uint seed)
{
    private uint state = seed * 2_654_435_761u + 1;
    private int crowd;

    /// <summary>Milliseconds to the next request.</summary>
    public int NextGap(int longestPause)
    {
        if (crowd-- > 0) return Next(4) == 0 ? 1 : 0;
        crowd = Next(3) == 0 ? Next(400) : 0;
        return Next(40) == 0 ? Next(longestPause) : Next(1_500);
    }

    /// <summary>A number from 0 up to, and without, another.</summary>
    public int Next(int below)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (int)(state % (uint)below);
    }
}
