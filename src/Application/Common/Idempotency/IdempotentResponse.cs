using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Payroll.Application.Common.Idempotency;

/// <summary>
/// A use case's answer as text, and back without a difference. It is not the text on the wire: that is written for each caller, since
/// the caller's key decides which members it may see.
/// </summary>
internal static class IdempotentResponse
{
    /// <summary>Characters of the text. Of a longer answer its summary is kept, or, where it has none, only that it was given.</summary>
    public const int MaxLength = 64 * 1024;

    private static readonly JsonSerializerOptions Json = new()
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOut, Relax } },
    };

    public static string Write<T>(byte[] asked, T answer)
    {
        var text = Text(asked, answer);
        if (text.Length > MaxLength && answer is ISummarizedAnswer<T> summarized) text = Text(asked, summarized.WithoutDetails());
        return text.Length > MaxLength ? Text<T>(asked, default) : text;
    }

    /// <summary>
    /// Reads what an earlier version may have written: a member that it did not know is null, 0 or false.
    /// </summary>
    /// <returns>The hash of what was asked, and the answer; each is null where it was not kept or can't be read.</returns>
    public static (byte[]? Asked, T? Answer) Read<T>(string text)
    {
        try
        {
            using var kept = JsonDocument.Parse(text);
            return (Member<byte[]>(kept.RootElement, nameof(StoredResponse<T>.Asked)), Member<T>(kept.RootElement, nameof(StoredResponse<T>.Answer)));
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private static string Text<T>(byte[] asked, T? answer) => JsonSerializer.Serialize(new StoredResponse<T>(asked, answer), Json);

    private static T? Member<T>(JsonElement kept, string name)
    {
        try
        {
            return kept.ValueKind == JsonValueKind.Object && kept.TryGetProperty(name, out var value) ? value.Deserialize<T>(Json) : default;
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException)
        {
            return default;
        }
    }

    private static void LeaveOut(JsonTypeInfo type)
    {
        foreach (var member in type.Properties.Where(member => member.AttributeProvider?.IsDefined(typeof(ShownOnceAttribute), inherit: true) == true))
            member.Get = _ => null;
    }

    // An answer that was kept before an upgrade lacks the members that the upgrade has added.
    private static void Relax(JsonTypeInfo type)
    {
        foreach (var member in type.Properties) member.IsRequired = false;
    }

    private sealed record StoredResponse<T>(byte[] Asked, T? Answer);
}
