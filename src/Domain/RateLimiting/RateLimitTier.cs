using System.Collections.Immutable;

namespace Payroll.Domain.RateLimiting;

/// <summary>The limits of a key by class, and those that all keys of its organization share.</summary>
public sealed class RateLimitTier
{
    private readonly RateLimitWindows[] key;
    private readonly RateLimitWindows[] organization;

    private RateLimitTier(RateLimitWindows[] key, RateLimitWindows[] organization)
    {
        this.key = key;
        this.organization = organization;
    }

    /// <summary>The windows of every class that is counted, in the order of <see cref="RateLimitClass"/>.</summary>
    public IReadOnlyList<RateLimitWindows> Classes => key;

    /// <summary>A tier.</summary>
    /// <param name="classes">One for each class but <see cref="RateLimitClass.All"/>; or that one alone.</param>
    /// <param name="organizationFactor">How many times a key's limits all keys of the organization have together, at least 1.</param>
    /// <exception cref="ArgumentException">The classes are not as said.</exception>
    public static RateLimitTier Of(IEnumerable<RateLimitWindows> classes, int organizationFactor)
    {
        RateLimitWindows[] key = [.. classes.OrderBy(windows => windows.Class)];
        var names = key.Select(windows => windows.Class).ToImmutableArray();
        if (!names.SequenceEqual([RateLimitClass.All])
            && !names.SequenceEqual([RateLimitClass.PayrollWrite, RateLimitClass.Keys, RateLimitClass.Write, RateLimitClass.Read]))
        {
            throw new ArgumentException("A tier has windows for each class, or for all of them together.", nameof(classes));
        }

        return new RateLimitTier(key, [.. key.Select(windows => windows.Times(organizationFactor))]);
    }

    /// <summary>What a request of a class has to fit into.</summary>
    public RateLimitWindows Key(RateLimitClass requests) => key[IndexOf(requests)];

    /// <summary>What it has to fit into beside the requests of the organization's other keys.</summary>
    public RateLimitWindows Organization(RateLimitClass requests) => organization[IndexOf(requests)];

    /// <summary>The tier for a key that has limits of its own; the organization's stay.</summary>
    public RateLimitTier With(IReadOnlyCollection<KeyRateLimit> limits) =>
        limits.Count == 0 ? this : new RateLimitTier([.. key.Select(windows => windows.With(limits))], organization);

    /// <summary>Whether a key under this tier can never send more than one under the other: the same windows, none with a higher limit.</summary>
    public bool IsWithin(RateLimitTier other) =>
        key.Length == other.key.Length && key.Zip(other.key).All(pair => pair.First.IsWithin(pair.Second));

    /// <summary>
    /// The limits that keep this tier's windows within the other's: its limit for each window that is wider here. Windows that only one of
    /// them has are left out.
    /// </summary>
    public IEnumerable<KeyRateLimit> Narrowing(RateLimitTier other) =>
        from windows in key
        from limits in other.key
        where limits.Class == windows.Class
        from window in windows.All
        from limit in limits.All
        where limit.Seconds == window.Seconds && limit.Limit < window.Limit
        select new KeyRateLimit(windows.Class, window.Seconds, limit.Limit);

    private int IndexOf(RateLimitClass requests) => key.Length == 1 ? 0 : (int)requests;
}
