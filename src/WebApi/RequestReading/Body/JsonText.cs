using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Payroll.Application.ApiKeys;

namespace Payroll.WebApi.RequestReading.Body;

/// <summary>
/// Strings and names of JSON that is known to be valid UTF-8. JSON lets an escape stand for half a character
/// (<c>\ud800</c>), which no .NET or database string should hold.
/// </summary>
internal static class JsonText
{
    private const int MaxNameLength = 100;

    public static bool TryRead(JsonElement text, out string value)
    {
        var whole = !HasLoneSurrogate(JsonMarshal.GetRawUtf8Value(text));
        value = whole ? text.GetString()! : "";
        return whole;
    }

    /// <summary>Whether the name on which a reader stands is this one, escaped or not.</summary>
    public static bool IsName(ref readonly Utf8JsonReader reader, ReadOnlySpan<byte> utf8Name) => reader.ValueIsEscaped
        ? !HasLoneSurrogate(reader.ValueSpan) && reader.ValueTextEquals(utf8Name)
        : reader.ValueSpan.SequenceEqual(utf8Name);

    /// <summary>A member's name as it can be shown: cut, and without what isn't printable or is the secret of a key.</summary>
    public static string Name(JsonProperty member)
    {
        var raw = JsonMarshal.GetRawUtf8PropertyName(member);
        var name = HasLoneSurrogate(raw) ? Encoding.UTF8.GetString(raw) : member.Name;
        return Shown(name);
    }

    public static string Shown(string name)
    {
        name = ApiKeyRedaction.Sweep(name);
        var cut = name.Length <= MaxNameLength ? name : name[..(char.IsHighSurrogate(name[MaxNameLength - 1]) ? MaxNameLength - 1 : MaxNameLength)] + "…";
        return cut.Any(char.IsControl) ? string.Concat(cut.Select(letter => char.IsControl(letter) ? '\ufffd' : letter)) : cut;
    }

    private static bool HasLoneSurrogate(ReadOnlySpan<byte> raw)
    {
        var expectsLow = false;
        for (var at = raw.IndexOf((byte)'\\'); at >= 0 && at < raw.Length; at++)
        {
            if (raw[at] != '\\' || raw[at + 1] != 'u')
            {
                if (expectsLow)
                    return true;
                at += raw[at] == '\\' ? 1 : 0;
                continue;
            }

            var unit = (char)ushort.Parse(raw.Slice(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            if (char.IsLowSurrogate(unit) != expectsLow)
                return true;
            expectsLow = char.IsHighSurrogate(unit);
            at += 5;
        }

        return expectsLow;
    }
}
