using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Payroll.Client;

/// <summary>
/// A member of a change. One that is never assigned is left out, and stays as it is; one that is assigned is sent, and null
/// clears it: <c>new UpdateEmployeeRequest { LastName = "Roe", Classification = null }</c>.
/// </summary>
[JsonConverter(typeof(OptionalConverterFactory))]
public readonly record struct Optional<T>
{
    public Optional(T value)
    {
        Value = value;
        IsGiven = true;
    }

    /// <summary>Whether it was assigned, be it with null.</summary>
    public bool IsGiven { get; }

    /// <summary>What was assigned; the type's default where nothing was.</summary>
    public T? Value { get; }

    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The constructor is the named alternate.")]
    public static implicit operator Optional<T>(T value) => new(value);

    // Not the value: account and tax numbers are given in this way, and what is printed gets into logs.
    public override string ToString() => IsGiven ? "given" : "left out";
}

internal sealed class OptionalConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Optional<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(OptionalConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;
}

internal sealed class OptionalConverter<T> : JsonConverter<Optional<T>>
{
    public override bool HandleNull => true;

    public override Optional<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(JsonSerializer.Deserialize<T>(ref reader, options)!);

    // What is left out doesn't get here: the generated members are ignored while they have their default.
    public override void Write(Utf8JsonWriter writer, Optional<T> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.Value, options);
}
