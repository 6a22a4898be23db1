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
