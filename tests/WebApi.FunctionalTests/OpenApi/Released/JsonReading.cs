using System.Text.Json;

namespace Payroll.WebApi.FunctionalTests.OpenApi.Released;

/// <summary>Reads members that may be absent.</summary>
internal static class JsonReading
{
    public static JsonElement? Member(this JsonElement place, string name) =>
        place.ValueKind == JsonValueKind.Object && place.TryGetProperty(name, out var member) ? member : null;

    public static string? Text(this JsonElement place, string name) => place.Member(name)?.GetString();

    public static decimal? Number(this JsonElement place, string name) => place.Member(name)?.GetDecimal();

    public static bool Is(this JsonElement place, string name) => place.Member(name)?.ValueKind == JsonValueKind.True;

    /// <summary>The items of a list, none where there is no list.</summary>
    public static IReadOnlyList<JsonElement> Items(this JsonElement place, string name) => place.Member(name) is { } list ? [.. list.EnumerateArray()] : [];

    /// <summary>The texts of a list, none where there is no list.</summary>
    public static IReadOnlyList<string> Texts(this JsonElement place, string name) => [.. place.Items(name).Select(item => item.ToString())];

    /// <summary>The members of an object, none where there is no object.</summary>
    public static Dictionary<string, JsonElement> Members(this JsonElement place, string name) =>
        place.Member(name)?.EnumerateObject().ToDictionary(member => member.Name, member => member.Value) ?? [];
}
