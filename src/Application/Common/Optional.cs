namespace Payroll.Application.Common;

/// <summary>
/// A member of a merge patch: not given (the default) leaves a value as it is, given as null clears it.
/// </summary>
public readonly struct Optional<T>(T? value) : IEquatable<Optional<T>>
{
    /// <summary>True where the member was in the request, be it as null.</summary>
    public bool HasValue { get; } = true;

    /// <summary>What was given; the default of the type where nothing was.</summary>
    public T? Value { get; } = value;

    /// <summary>What was given, else what is there now.</summary>
    public T? Or(T? current) => HasValue ? Value : current;

    /// <summary>The same, given or not, of something else.</summary>
    public Optional<TOther> Select<TOther>(Func<T?, TOther?> map) => HasValue ? new Optional<TOther>(map(Value)) : default;

    public bool Equals(Optional<T> other) =>
        HasValue == other.HasValue && EqualityComparer<T?>.Default.Equals(Value, other.Value);

    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(HasValue, Value);

    public override string ToString() => HasValue ? $"{Value}" : "(not given)";

    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

#pragma warning disable CA2225 // The constructor is the named alternative.
    public static implicit operator Optional<T>(T? value) => new(value);
#pragma warning restore CA2225
}

/// <summary>Reading members that can be left out but not cleared.</summary>
public static class OptionalValues
{
    /// <summary>The value; null when it was not given.</summary>
    public static T? OrNull<T>(this Optional<T> optional)
        where T : struct =>
        optional.HasValue ? optional.Value : null;
}
