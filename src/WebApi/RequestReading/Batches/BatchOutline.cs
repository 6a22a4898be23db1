using System.Buffers;
using System.Text.Json;
using Payroll.Application.Common.Batches;
using Payroll.Application.Common.Errors;
using Payroll.WebApi.Http.Json;
using Payroll.WebApi.RequestReading.Body;

namespace Payroll.WebApi.RequestReading.Batches;

/// <summary>Where the items of a batch are in its text, found in one pass that makes nothing of them, and stops where there are too many.</summary>
/// <param name="Envelope">The body without its items: an object whose lists and objects are empty.</param>
/// <param name="Items">The text of each item.</param>
/// <param name="Count">How many items there are; more than <see cref="BatchLimits.Items"/> stands for any number above it.</param>
internal sealed record BatchOutline(ReadOnlyMemory<byte> Envelope, IReadOnlyList<ReadOnlyMemory<byte>> Items, int Count)
{
    // Each that is not the list is an error, and no more of those are listed.
    private const int MaxMembers = 2 * RequestErrors.Max;

    /// <returns>Null where the body is not an object.</returns>
    /// <exception cref="JsonException">The text is not JSON, or is nested deeper than <see cref="PayrollJson.MaxDepth"/>.</exception>
    public static BatchOutline? Read(ReadOnlyMemory<byte> json)
    {
        var reader = new Utf8JsonReader(json.Span, PayrollJson.StrictReader);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            while (reader.Read())
            {
            }

            return null;
        }

        var envelope = new ArrayBufferWriter<byte>();
        envelope.Write("{"u8);
        List<ReadOnlyMemory<byte>>? items = null;
        var (members, count) = (0, 0);
        while (count <= BatchLimits.Items && reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var isList = JsonText.IsName(in reader, "items"u8);
            var isShown = members++ < MaxMembers;
            if (isShown) WriteName(envelope, reader.ValueSpan, isFirst: members == 1);
            reader.Read();
            if (isShown) envelope.Write(Emptied(reader.TokenType));
            if (isList && items is null && reader.TokenType == JsonTokenType.StartArray) count = Collect(json, ref reader, items = []);
            else reader.Skip();
        }

        // Sees what follows the body.
        if (count <= BatchLimits.Items) reader.Read();
        envelope.Write("}"u8);
        return new BatchOutline(envelope.WrittenMemory, items ?? [], count);
    }

    private static int Collect(ReadOnlyMemory<byte> json, ref Utf8JsonReader reader, List<ReadOnlyMemory<byte>> items)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (items.Count == BatchLimits.Items) return BatchLimits.Items + 1;
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            items.Add(json[start..(int)reader.BytesConsumed]);
        }

        return items.Count;
    }

    private static void WriteName(ArrayBufferWriter<byte> envelope, ReadOnlySpan<byte> name, bool isFirst)
    {
        envelope.Write(isFirst ? "\""u8 : ",\""u8);
        envelope.Write(name);
        envelope.Write("\":"u8);
    }

    private static ReadOnlySpan<byte> Emptied(JsonTokenType value) => value switch
    {
        JsonTokenType.StartArray => "[]"u8,
        JsonTokenType.StartObject => "{}"u8,
        JsonTokenType.Null => "null"u8,
        _ => "0"u8,
    };
}
