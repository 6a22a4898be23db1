using System.Runtime.CompilerServices;

namespace Payroll.Domain.RateLimiting;

/// <summary>Where a window stands.</summary>
/// <param name="Window">Its length and limit.</param>
/// <param name="Remaining">Requests that it still has room for.</param>
/// <param name="ResetMilliseconds">Until the oldest slot that was counted in leaves; 0 where nothing was counted.</param>
public readonly record struct WindowState(RateLimitWindow Window, int Remaining, int ResetMilliseconds);

/// <summary>The states of a class's windows, the shortest window first.</summary>
public struct WindowStates
{
    private Three states;

    /// <summary>How many there are, 0 to 3.</summary>
    public int Count { get; private set; }

    /// <summary>One of them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer.</exception>
    public readonly WindowState this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            return states[index];
        }
    }

    /// <summary>Adds the state of the next longer window.</summary>
    /// <exception cref="InvalidOperationException">There are three already.</exception>
    public void Add(WindowState state)
    {
        if (Count == RateLimitWindows.Max) throw new InvalidOperationException("A class has at most three windows.");
        states[Count++] = state;
    }

    [InlineArray(RateLimitWindows.Max)]
    private struct Three
    {
        private WindowState first;
    }
}
