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

    private int IndexOf(RateLimitClass requests) => key.Length == 1 ? 0 : (int)requests;
}
