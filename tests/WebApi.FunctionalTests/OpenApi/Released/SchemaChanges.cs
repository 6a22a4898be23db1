using System.Globalization;
using System.Text.Json;

namespace Payroll.WebApi.FunctionalTests.OpenApi.Released;

/// <summary>
/// Finds what breaks in what is sent and in what is answered. The two are opposites: a request may be taken more freely, an
/// answer may promise more. A named schema is compared once for each, under its name.
/// </summary>
internal sealed class SchemaChanges(ContractDocument released, ContractDocument current)
{
    private static readonly string[] Upper = ["maxLength", "maximum", "maxItems", "maxProperties"];
    private static readonly string[] Lower = ["minLength", "minimum", "minItems", "minProperties"];

    private readonly HashSet<(string, string, bool)> _compared = [];

    public IEnumerable<string> OfRequest(string place, JsonElement old, JsonElement now) => Of(place, old, now, isRequest: true);

    public IEnumerable<string> OfAnswer(string place, JsonElement old, JsonElement now) => Of(place, old, now, isRequest: false);

    private IEnumerable<string> Of(string place, JsonElement old, JsonElement now, bool isRequest)
    {
        var (before, after) = (released.Shape(old), current.Shape(now));
        if (isRequest && before.IsNullable && !after.IsNullable) yield return $"{place}: null is no longer taken";
        if (!isRequest && !before.IsNullable && after.IsNullable) yield return $"{place}: may be null";
        if (before.Name != after.Name) yield return $"{place}: was {before.Name ?? "unnamed"}, is {after.Name ?? "unnamed"}";
        if (before.Name is not null && after.Name is not null && !_compared.Add((before.Name, after.Name, isRequest))) yield break;
        var inside = before.Name is null || after.Name is null ? place : $"{(isRequest ? "sent" : "answered")} {before.Name}";
        foreach (var change in OfKind(inside, before.Schema, after.Schema, isRequest)) yield return change;
    }

    private IEnumerable<string> OfKind(string place, JsonElement old, JsonElement now, bool isRequest)
    {
        foreach (var word in new[] { "type", "format" }.Where(word => old.Text(word) != now.Text(word)))
            yield return $"{place}: {word} was {old.Text(word) ?? "none"}, is {now.Text(word) ?? "none"}";
        var changes = isRequest ? OfTakenValues(place, old, now) : OfGivenValues(place, old, now);
        foreach (var change in changes.Concat(OfMembers(place, old, now, isRequest)).Concat(OfInner(place, old, now, isRequest))) yield return change;
    }

    private static IEnumerable<string> OfTakenValues(string place, JsonElement old, JsonElement now)
    {
        if (now.Member("enum") is not null && old.Member("enum") is null) yield return $"{place}: only some values are taken";
        foreach (var value in now.Member("enum") is null ? [] : old.Texts("enum").Except(now.Texts("enum"))) yield return $"{place}: {value} is no longer taken";
        if (now.Text("pattern") is { } pattern && pattern != old.Text("pattern")) yield return $"{place}: pattern was {old.Text("pattern") ?? "none"}, is {pattern}";
        foreach (var limit in Upper.Where(limit => now.Number(limit) is { } most && !(old.Number(limit) <= most))) yield return Limit(place, limit, old, now);
        foreach (var limit in Lower.Where(limit => now.Number(limit) is { } least && !(Least(limit, old) >= least))) yield return Limit(place, limit, old, now);
    }

    // Further values of enums and wider limits are what callers are told to expect.
    private static IEnumerable<string> OfGivenValues(string place, JsonElement old, JsonElement now)
    {
        if (old.Member("enum") is not null && now.Member("enum") is null) yield return $"{place}: no longer one of a list";
        if (old.Text("pattern") is { } pattern && pattern != now.Text("pattern")) yield return $"{place}: pattern was {pattern}, is {now.Text("pattern") ?? "none"}";
    }

    private IEnumerable<string> OfMembers(string place, JsonElement old, JsonElement now, bool isRequest)
    {
        var (before, after) = (old.Members("properties"), now.Members("properties"));
        foreach (var (name, its) in before)
        {
            if (!after.TryGetValue(name, out var present)) yield return $"{place}.{name}: removed";
            else foreach (var change in Of($"{place}.{name}", its, present, isRequest)) yield return change;
        }

        var (had, has) = (old.Texts("required"), now.Texts("required"));
        foreach (var name in isRequest ? has.Except(had) : []) yield return $"{place}.{name}: {(before.ContainsKey(name) ? "required" : "new and required")}";
        foreach (var name in isRequest ? [] : had.Except(has).Where(after.ContainsKey)) yield return $"{place}.{name}: may be left out";
        if (isRequest && IsClosed(now) && !IsClosed(old)) yield return $"{place}: takes no other members";
    }

    private IEnumerable<string> OfInner(string place, JsonElement old, JsonElement now, bool isRequest)
    {
        foreach (var (word, suffix) in new[] { ("items", "[]"), ("additionalProperties", ".*") })
        {
            if (old.Member(word) is { ValueKind: JsonValueKind.Object } its && now.Member(word) is { ValueKind: JsonValueKind.Object } present)
                foreach (var change in Of(place + suffix, its, present, isRequest)) yield return change;
        }
    }

    // No text and no list is shorter than nothing.
    private static decimal? Least(string limit, JsonElement schema) => schema.Number(limit) ?? (limit == "minimum" ? null : 0);

    private static bool IsClosed(JsonElement schema) => schema.Member("additionalProperties")?.ValueKind == JsonValueKind.False;

    private static string Limit(string place, string limit, JsonElement old, JsonElement now) =>
        string.Create(CultureInfo.InvariantCulture, $"{place}: {limit} was {old.Number(limit)?.ToString(CultureInfo.InvariantCulture) ?? "none"}, is {now.Number(limit)}");
}
