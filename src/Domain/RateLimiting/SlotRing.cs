using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Payroll.Domain.RateLimiting;

/// <summary>
/// Requests by slot: the newest slot and the 60 before it. A request in a slot may have come at its very end, so a slot counts
/// for a window of 60 slots until 61 slots have begun after it. Time only goes forward.
/// </summary>
internal struct SlotRing
{
    private const int Positions = 64;
    private const int Kept = RateLimitWindow.MaxSlots + 1;

    private Slots slots;
    private int newest;

    /// <summary>The slot that is being counted in.</summary>
    public readonly int Newest => newest;

    /// <summary>Goes to a slot, and forgets those that no window can see from there.</summary>
    public void MoveTo(int slot)
    {
        if (slot <= newest) return;
        if (slot - newest >= Positions)
        {
            slots = default;
        }
        else
        {
            for (var entered = newest + 1; entered <= slot; entered++) At(entered - Kept) = 0;
        }

        newest = slot;
    }

    /// <summary>Counts a request in the newest slot.</summary>
    public void Add() => At(newest)++;

    /// <summary>Requests that count for a window of so many slots.</summary>
    public int Count(int windowSlots)
    {
        // What no window sees is zero, so the longest one is the sum of everything.
        if (windowSlots == RateLimitWindow.MaxSlots) return Sum();
        var count = 0;
        for (var slot = newest - windowSlots; slot <= newest; slot++) count += At(slot);
        return count;
    }

    /// <summary>The slot whose leaving brings a window's count down to a number; the newest where there is nothing to leave.</summary>
    public int LastToLeave(int windowSlots, int count, int target)
    {
        for (var slot = newest - windowSlots; slot < newest; slot++)
        {
            count -= At(slot);
            if (count <= target) return slot;
        }

        return newest;
    }

    /// <summary>The oldest slot of a window with anything in it; the newest where there is nothing.</summary>
    public readonly int Oldest(int windowSlots)
    {
        // The window's slots lie in the ring as one piece, or as two: to its end, and from its beginning.
        ReadOnlySpan<int> all = slots;
        var from = (newest - windowSlots) & (Positions - 1);
        var first = all.Slice(from, Math.Min(windowSlots + 1, Positions - from)).IndexOfAnyExcept(0);
        if (first >= 0) return newest - windowSlots + first;
        var rest = windowSlots + 1 - (Positions - from);
        var second = rest > 0 ? all[..rest].IndexOfAnyExcept(0) : -1;
        return second >= 0 ? newest - rest + 1 + second : newest;
    }

    private readonly int Sum()
    {
        var all = MemoryMarshal.Cast<int, Vector<int>>((ReadOnlySpan<int>)slots);
        var sum = Vector<int>.Zero;
        foreach (var some in all) sum += some;
        return Vector.Sum(sum);
    }

    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    private ref int At(int slot) => ref slots[slot & (Positions - 1)];

    [InlineArray(Positions)]
    private struct Slots
    {
        private int first;
    }
}
