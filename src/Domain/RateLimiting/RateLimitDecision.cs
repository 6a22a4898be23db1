namespace Payroll.Domain.RateLimiting;

/// <summary>Whether a request is let through, and how much room there is after it.</summary>
/// <param name="IsAllowed">It is, and was counted; a refused one was counted nowhere.</param>
/// <param name="Key">The windows of the key.</param>
/// <param name="Organization">The windows that all keys of the organization share.</param>
/// <param name="Refusal">Why the request is refused; null if it is allowed.</param>
public readonly record struct RateLimitDecision(bool IsAllowed, WindowStates Key, WindowStates Organization, RateLimitRefusal? Refusal);

/// <summary>The full window; of several full windows the one that stays full for longest.</summary>
/// <param name="State">How it stands.</param>
/// <param name="IsOrganizations">It is shared by all keys of the organization.</param>
/// <param name="WaitMilliseconds">The request is allowed after this time if no other request is counted meanwhile; at least 1.</param>
public readonly record struct RateLimitRefusal(WindowState State, bool IsOrganizations, int WaitMilliseconds)
{
    /// <summary>The wait in whole seconds, rounded up: who waits that long gets in.</summary>
    public int RetryAfterSeconds => (WaitMilliseconds + 999) / 1000;
}
