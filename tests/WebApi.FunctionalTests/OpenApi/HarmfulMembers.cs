using System.Text.Json;

namespace Payroll.WebApi.FunctionalTests.OpenApi;

/// <summary>Members of a request that do something that is hard to undo, or to more than one thing: no example has one.</summary>
internal static class HarmfulMembers
{
    private static readonly Dictionary<string, Func<JsonElement, bool>> Harms = new()
    {
        ["accept_exceptions"] = value => value.ValueKind == JsonValueKind.True,
        ["force"] = value => value.ValueKind == JsonValueKind.True,
        ["exclude"] = value => value.ValueKind == JsonValueKind.True,
        ["grace_period_seconds"] = value => value.ValueKind == JsonValueKind.Number && value.GetInt64() == 0,
        ["run_to"] = value => value.ValueKind == JsonValueKind.String && value.GetString() != "calculated",
        ["status"] = value => value.ValueKind == JsonValueKind.String && value.GetString() is "approved" or "retired",
        ["preset"] = value => value.ValueKind == JsonValueKind.String && value.GetString() == "admin",
        ["scopes"] = value => value.ValueKind == JsonValueKind.Array
            && value.EnumerateArray().Any(scope => scope.GetString()!.Contains('*', StringComparison.Ordinal)),
        ["expires_at"] = value => value.ValueKind == JsonValueKind.Null,
        ["filter"] = _ => true,
    };

    /// <summary>Each harmful member, with its value.</summary>
    public static IEnumerable<string> In(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Harm(member).Concat(In(member.Value))),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(In),
        _ => [],
    };

    private static IEnumerable<string> Harm(JsonProperty member)
    {
        if (!Harms.TryGetValue(member.Name, out var isHarmful) || !isHarmful(member.Value)) return [];
        var value = member.Value.ValueKind switch
        {
            JsonValueKind.Array => string.Join(' ', member.Value.EnumerateArray().Select(item => item.GetString())),
            JsonValueKind.String => member.Value.GetString(),
            _ => member.Value.GetRawText(),
        };
        return [$"{member.Name}: {value}"];
    }
}
