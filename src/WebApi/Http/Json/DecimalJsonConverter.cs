using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Payroll.WebApi.Http.Json;

/// <summary>Decimals without trailing zeros and never with an exponent, whatever scale a database gave them.</summary>
internal sealed class DecimalJsonConverter : JsonConverter<decimal>
{
    private const string AllDigits = "0.############################";

    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && DecimalText.TryRead(RawText(ref reader), out var number)
            ? number.Value
            : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        WriteNumber(writer, value, AllDigits);

    internal static void WriteNumber(Utf8JsonWriter writer, decimal value, string format)
    {
        Span<byte> text = stackalloc byte[64];
        // A zero may carry a sign, which the wire doesn't.
        (value == 0 ? 0 : value).TryFormat(text, out var written, format, CultureInfo.InvariantCulture);
        writer.WriteRawValue(text[..written], skipInputValidation: true);
    }

    internal static string RawText(ref Utf8JsonReader reader) =>
        Encoding.ASCII.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan);
}
