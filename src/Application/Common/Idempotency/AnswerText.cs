using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Payroll.Application.Common.Idempotency;

/// <summary>
/// A use case's answer as text, and back without a difference. Not the text on the wire: that is written anew for whoever asks again,
/// by what their key may see.
/// </summary>
internal static class AnswerText
{
    private static readonly JsonSerializerOptions Json = new()
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOut } },
    };

    public static string Write<T>(byte[] asked, T answer) => JsonSerializer.Serialize(new Kept<T>(asked, answer), Json);

    /// <returns>The hash of what was asked, and the answer.</returns>
    public static (byte[] Asked, T Answer) Read<T>(string text)
    {
        var kept = JsonSerializer.Deserialize<Kept<T>>(text, Json)!;
        return (kept.Asked, kept.Answer);
    }

    private static void LeaveOut(JsonTypeInfo type)
    {
        foreach (var member in type.Properties.Where(member => member.AttributeProvider?.IsDefined(typeof(ShownOnceAttribute), inherit: true) == true))
            member.Get = _ => null;
    }

    private sealed record Kept<T>(byte[] Asked, T Answer);
}
