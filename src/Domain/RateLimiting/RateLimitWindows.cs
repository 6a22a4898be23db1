using System.Collections.Immutable;

namespace Payroll.Domain.RateLimiting;

/// <summary>The windows that a class of requests has to fit into, all of them.</summary>
public sealed class RateLimitWindows
{
    /// <summary>Windows of a class.</summary>
    public const int Max = 3;

    private readonly int headline;

    private RateLimitWindows(RateLimitClass requests, ImmutableArray<RateLimitWindow> all, int headline)
    {
        Class = requests;
        All = all;
        this.headline = headline;
    }

    /// <summary>The requests that are counted.</summary>
    public RateLimitClass Class { get; }

    /// <summary>The windows, the shortest first.</summary>
    public ImmutableArray<RateLimitWindow> All { get; }

    /// <summary>The place, in <see cref="All"/>, of the window that callers are told of first: the sustained one, or the minute.</summary>
    public int Headline => headline;

    /// <summary>What the windows are called, in their order.</summary>
    public IReadOnlyList<string> Names => Class == RateLimitClass.All ? ["minute", "hour", "day"] : ["burst", "sustained"];

    /// <summary>A class of its own: a short window that takes a burst, and a longer one.</summary>
    public static RateLimitWindows Of(RateLimitClass requests, RateLimitWindow burst, RateLimitWindow sustained) =>
        new(requests, [burst, sustained], headline: 1);

    /// <summary>One count over all requests: by minute, hour and day.</summary>
    /// <param name="minute">Requests in a minute.</param>
    /// <param name="hour">Requests in an hour.</param>
    /// <param name="day">Requests in a day.</param>
    public static RateLimitWindows OfAll(int minute, int hour, int day) =>
        new(RateLimitClass.All, [new(RateLimitWindow.Minute, minute), new(RateLimitWindow.Hour, hour), new(RateLimitWindow.Day, day)], headline: 0);

    /// <summary>The same windows with some of a key's own limits in place of theirs.</summary>
    public RateLimitWindows With(IReadOnlyCollection<KeyRateLimit> limits) =>
        new(Class, [.. All.Select(window => window with { Limit = LimitOf(window, limits) })], headline);

    /// <summary>The same windows with so many times the limits.</summary>
    public RateLimitWindows Times(int factor) => new(Class, [.. All.Select(window => window with { Limit = window.Limit * factor })], headline);

    /// <summary>Whether they are windows of the same class and lengths as others, and none has a higher limit.</summary>
    public bool IsWithin(RateLimitWindows other) =>
        Class == other.Class
        && All.Length == other.All.Length
        && All.Zip(other.All).All(pair => pair.First.Seconds == pair.Second.Seconds && pair.First.Limit <= pair.Second.Limit);

    private int LimitOf(RateLimitWindow window, IReadOnlyCollection<KeyRateLimit> limits) =>
        limits.FirstOrDefault(limit => limit.Class == Class && limit.WindowSeconds == window.Seconds)?.Limit ?? window.Limit;
}
