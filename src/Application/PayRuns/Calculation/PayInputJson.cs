using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Payroll.Domain.Common;
using Payroll.Domain.PayCalculation;

namespace Payroll.Application.PayRuns.Calculation;

/// <summary>
/// The canonical form of inputs and outcomes: what is kept of a result, compared before approval, and computed again to verify.
/// Decimals have a fixed scale, because a database may give 200.5 back for 200.50.
/// </summary>
internal static class PayInputJson
{
    private const int MaxDigits = 40;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower), new FixedScaleDecimal(), new FixedScaleMoney(),
        },
    };

    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    public static T Read<T>(ReadOnlySpan<byte> json)
        where T : class => JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("What is kept of a calculation is empty.");

    public static PayInput ReadInput(ReadOnlySpan<byte> json)
    {
        var input = Read<PayInput>(json);
        return input with { Hours = input.Hours?.WithRuleSets() };
    }

    /// <summary>SHA-256 of the canonical form.</summary>
    public static byte[] HashOf<T>(T value) => SHA256.HashData(Write(value));

    /// <summary>Whether two values have the same canonical form.</summary>
    public static bool Same<T>(T one, T other) => Write(one).AsSpan().SequenceEqual(Write(other));

    private static void WriteFixed(Utf8JsonWriter writer, decimal value, string format)
    {
        Span<byte> digits = stackalloc byte[MaxDigits];
        value.TryFormat(digits, out var length, format, CultureInfo.InvariantCulture);
        writer.WriteRawValue(digits[..length], skipInputValidation: true);
    }

    private sealed class FixedScaleDecimal : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => WriteFixed(writer, value, "F6");
    }

    private sealed class FixedScaleMoney : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetDecimal());

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => WriteFixed(writer, value.Amount, "F2");
    }
}
