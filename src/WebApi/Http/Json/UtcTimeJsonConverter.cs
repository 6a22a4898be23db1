using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Payroll.WebApi.Http.Json;

/// <summary>Times in UTC with milliseconds, such as <c>2026-06-01T12:00:00.000Z</c>.</summary>
internal sealed class UtcTimeJsonConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && TimeText.TryRead(reader.GetString()!, out var time)
            ? time
            : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
}
