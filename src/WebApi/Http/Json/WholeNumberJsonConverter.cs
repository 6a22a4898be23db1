using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Payroll.WebApi.Http.Json;

/// <summary>Whole numbers, however they are written: 30.0 is one. Answers have digits only.</summary>
internal sealed class WholeNumberJsonConverter<T> : JsonConverter<T>
    where T : struct, IBinaryInteger<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.Number) throw new JsonException();
        if (reader.TryGetInt64(out var digits)) return Of(digits);
        return DecimalText.TryRead(DecimalJsonConverter.RawText(ref reader), out var number) && number.Decimals == 0 ? Of(number.Value) : throw new JsonException();
    }

    // A number too large for the member is the caller's error, also where no limit was checked before.
    private static T Of<TNumber>(TNumber number)
        where TNumber : INumber<TNumber> =>
        T.CreateSaturating(number) is var value && TNumber.CreateSaturating(value) == number ? value : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(long.CreateChecked(value));
}
