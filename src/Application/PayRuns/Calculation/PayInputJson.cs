using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Payroll.Domain.Common;
using Payroll.Domain.PayCalculation;

namespace Payroll.Application.PayRuns.Calculation;

/// <summary>
/// The canonical form of inputs: what is kept beside a result, compared before approval, and computed again to verify.
/// Decimals have a fixed scale, because a database may give 200.5 back for 200.50.
/// </summary>
internal static class PayInputJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower), new FixedScaleDecimal(), new FixedScaleMoney(),
        },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static PayInput Read(string json)
    {
        var input = JsonSerializer.Deserialize<PayInput>(json, Options) ?? throw new JsonException("Kept inputs are empty.");
        return input with { Hours = input.Hours?.WithRuleSets() };
    }

    /// <summary>SHA-256 of the canonical form, hexadecimal.</summary>
    public static string HashOf(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));

    private sealed class FixedScaleDecimal : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.ToString("F6", CultureInfo.InvariantCulture));
    }

    private sealed class FixedScaleMoney : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetDecimal());

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.Amount.ToString("F2", CultureInfo.InvariantCulture));
    }
}
