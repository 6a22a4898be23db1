using System.Text.Json;
using System.Text.Json.Serialization;
using Payroll.Domain.Common;

namespace Payroll.WebApi.Http.Json;

/// <summary>Money is a number with exactly two decimals. It is rounded before it is answered.</summary>
internal sealed class MoneyJsonConverter : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && DecimalText.TryRead(DecimalJsonConverter.RawText(ref reader), out var number)
            ? new Money(number.Value)
            : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
        DecimalJsonConverter.WriteNumber(writer, value.Amount, "0.00");
}
