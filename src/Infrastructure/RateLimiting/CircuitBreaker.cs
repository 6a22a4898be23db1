namespace Payroll.Infrastructure.RateLimiting;

/// <summary>After some failures in a row nobody asks for a while; then one may try again.</summary>
internal sealed class CircuitBreaker(TimeProvider clock)
{
    /// <summary>Failures in a row that open it.</summary>
    public const int Failures = 3;

    /// <summary>How long it stays open.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly Lock gate = new();
    private int failures;
    private long openedAt;

    /// <summary>Whether to ask. While it is open, one in each pause may.</summary>
    public bool MayAsk()
    {
        if (Volatile.Read(ref failures) < Failures) return true;
        lock (gate)
        {
            if (failures < Failures) return true;
            if (clock.GetElapsedTime(openedAt) < Pause) return false;
            openedAt = clock.GetTimestamp();
            return true;
        }
    }

    /// <summary>It was answered.</summary>
    public void Succeeded()
    {
        if (Volatile.Read(ref failures) == 0) return;
        lock (gate) failures = 0;
    }

    /// <summary>It was not.</summary>
    /// <returns>True for the failure that opens the circuit.</returns>
    public bool Failed()
    {
        lock (gate)
        {
            openedAt = clock.GetTimestamp();
            return ++failures == Failures;
        }
    }
}
