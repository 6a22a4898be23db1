using System.Text.Json;
using Payroll.Domain.Common;
using Payroll.WebApi.Http.Json;
using Payroll.WebApi.RequestReading.Values;

namespace Payroll.WebApi.RequestReading.Body;

/// <summary>
/// One pass over a body's text before anything is made of it: finds out whether it is JSON, and stops where it has more than may be
/// there.
/// </summary>
internal sealed class BodyScan
{
    /// <summary>Names and values of one body. No body that an operation takes has as many.</summary>
    public const int MaxTokens = 2_000_000;

    private readonly JsonPath path = new();
    private int tokens;

    /// <summary>The list that is longer than its member allows; null where the scan met none.</summary>
    public FieldError? LongList { get; private set; }

    /// <summary>True where the body has more than <see cref="MaxTokens"/>.</summary>
    public bool HasTooManyTokens { get; private set; }

    /// <exception cref="JsonException">The text is not JSON, or is nested deeper than <see cref="PayrollJson.MaxDepth"/>.</exception>
    public static BodyScan Of(ReadOnlySpan<byte> json, RecordShape shape)
    {
        var scan = new BodyScan();
        var reader = new Utf8JsonReader(json, PayrollJson.StrictReader);
        // The last read sees what follows the body.
        if (scan.Read(ref reader) && scan.Value(ref reader, shape, MemberRules.None)) scan.Read(ref reader);
        return scan;
    }

    private bool Value(ref Utf8JsonReader reader, ValueShape? shape, MemberRules rules) => reader.TokenType switch
    {
        JsonTokenType.StartObject => Members(ref reader, shape?.Nested ?? []),
        JsonTokenType.StartArray => Items(ref reader, (shape as ListShape)?.Item, shape is ListShape ? rules.MaxItems : int.MaxValue),
        _ => true,
    };

    private bool Members(ref Utf8JsonReader reader, IReadOnlyList<MemberShape> nested)
    {
        while (Read(ref reader))
        {
            if (reader.TokenType == JsonTokenType.EndObject) return true;
            var member = Find(nested, ref reader);
            path.Enter(member?.Name ?? "");
            if (!Read(ref reader) || !Value(ref reader, member?.Shape, member?.Rules ?? MemberRules.None)) return false;
            path.Leave();
        }

        return false;
    }

    private bool Items(ref Utf8JsonReader reader, ValueShape? item, int maxItems)
    {
        for (var count = 0; Read(ref reader); count++)
        {
            if (reader.TokenType == JsonTokenType.EndArray) return true;
            if (count == maxItems)
            {
                LongList = new(path.ToString(), FieldErrorCodes.TooLong, MemberRules.TooManyItems(maxItems));
                return false;
            }

            path.Enter(count);
            if (!Value(ref reader, item, MemberRules.None)) return false;
            path.Leave();
        }

        return false;
    }

    private bool Read(ref Utf8JsonReader reader)
    {
        HasTooManyTokens = ++tokens > MaxTokens;
        return !HasTooManyTokens && reader.Read();
    }

    private static MemberShape? Find(IReadOnlyList<MemberShape> members, ref Utf8JsonReader reader)
    {
        for (var at = 0; at < members.Count; at++)
            if (members[at].IsNamed(ref reader)) return members[at];
        return null;
    }
}
