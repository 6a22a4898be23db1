using System.Security.Cryptography;

namespace Payroll.Client;

/// <summary>Waits where the server names none: twice as long each time, and a random part of it, so that many clients don't come back at once.</summary>
internal static class Backoff
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>Between half of the wait and the whole of it.</summary>
    public static TimeSpan Before(int attempt, TimeSpan first)
    {
        var whole = Math.Min(first.TotalMilliseconds * Math.Pow(2, attempt - 1), Longest.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(whole * RandomNumberGenerator.GetInt32(500, 1001) / 1000);
    }
}
