using System.Text.Json;

namespace Payroll.WebApi.FunctionalTests.OpenApi.Released;

/// <summary>
/// Finds what a caller of one document could no longer rely on under another. What is only added isn't reported, as callers
/// are told to expect it.
/// </summary>
internal sealed class BreakingChanges
{
    private readonly ContractDocument _old;
    private readonly ContractDocument _new;
    private readonly SchemaChanges _schemas;

    private BreakingChanges(ContractDocument released, ContractDocument current)
    {
        (_old, _new) = (released, current);
        _schemas = new SchemaChanges(released, current);
    }

    /// <summary>Each change once, as a line that a decision can name.</summary>
    public static IReadOnlyList<string> Between(JsonElement released, JsonElement current) =>
        [.. new BreakingChanges(new ContractDocument(released), new ContractDocument(current)).All().Distinct()];

    private IEnumerable<string> All()
    {
        foreach (var server in _old.Servers.Except(_new.Servers)) yield return $"server {server}: removed";
        foreach (var (name, scheme) in _old.SecuritySchemes)
        {
            if (!_new.SecuritySchemes.TryGetValue(name, out var now)) yield return $"security scheme {name}: removed";
            else if (KeyPlace(scheme) != KeyPlace(now)) yield return $"security scheme {name}: was {KeyPlace(scheme)}, is {KeyPlace(now)}";
        }

        foreach (var (name, operation) in _old.Operations)
        {
            if (!_new.Operations.TryGetValue(name, out var now)) yield return $"{name}: removed";
            else foreach (var change in OfOperation(name, operation, now)) yield return change;
        }
    }

    private IEnumerable<string> OfOperation(string name, JsonElement old, JsonElement now)
    {
        if (old.Text("operationId") != now.Text("operationId"))
            yield return $"{name}: operationId was {old.Text("operationId")}, is {now.Text("operationId")}";
        var changes = OfAccess(name, old, now).Concat(OfParameters(name, old, now)).Concat(OfBody(name, old, now)).Concat(OfAnswers(name, old, now));
        foreach (var change in changes) yield return change;
    }

    private static IEnumerable<string> OfAccess(string name, JsonElement old, JsonElement now)
    {
        var (before, after) = (Ways(old), Ways(now));
        foreach (var way in before.Count == 0 ? [] : before.Except(after)) yield return $"{name}: {way} is no longer enough";
        if (before.Count == 0 && after.Count > 0) yield return $"{name}: needs a key";
        foreach (var scope in now.Texts("x-scopes").Except(old.Texts("x-scopes"))) yield return $"{name}: needs the scope {scope}";
    }

    private IEnumerable<string> OfParameters(string name, JsonElement old, JsonElement now)
    {
        var (before, after) = (Parameters(_old, old), Parameters(_new, now));
        foreach (var (parameter, its) in before)
        {
            var place = $"{name}, {parameter}";
            if (!after.TryGetValue(parameter, out var present))
            {
                yield return $"{place}: removed";
                continue;
            }

            if (present.Is("required") && !its.Is("required")) yield return $"{place}: required";
            foreach (var change in _schemas.OfRequest(place, its.GetProperty("schema"), present.GetProperty("schema"))) yield return change;
        }

        foreach (var (parameter, _) in after.Where(one => one.Value.Is("required") && !before.ContainsKey(one.Key)))
            yield return $"{name}, {parameter}: new and required";
    }

    private IEnumerable<string> OfBody(string name, JsonElement old, JsonElement now)
    {
        var place = $"{name}, body";
        var present = now.Member("requestBody") is { } body ? _new.Resolve(body) : default;
        if (old.Member("requestBody") is not { } given)
        {
            if (present.Is("required")) yield return $"{place}: new and required";
            yield break;
        }

        given = _old.Resolve(given);
        if (present.ValueKind == JsonValueKind.Undefined)
        {
            yield return $"{place}: removed";
            yield break;
        }

        if (present.Is("required") && !given.Is("required")) yield return $"{place}: required";
        foreach (var change in OfContent(place, given, present, _schemas.OfRequest)) yield return change;
    }

    private IEnumerable<string> OfAnswers(string name, JsonElement old, JsonElement now)
    {
        var (before, after) = (old.Members("responses"), now.Members("responses"));
        foreach (var (status, its) in before)
        {
            var place = $"{name}, {status}";
            if (!after.TryGetValue(status, out var present)) yield return $"{place}: removed";
            else foreach (var change in OfAnswer(place, _old.Resolve(its), _new.Resolve(present))) yield return change;
        }

        foreach (var status in after.Keys.Where(status => status[0] is '2' or '3').Except(before.Keys)) yield return $"{name}, {status}: new, and no refusal";
    }

    private IEnumerable<string> OfAnswer(string place, JsonElement old, JsonElement now)
    {
        foreach (var code in old.Texts("x-codes").Except(now.Texts("x-codes"))) yield return $"{place}, code {code}: removed";
        var headers = now.Members("headers");
        foreach (var (header, its) in old.Members("headers"))
        {
            var (before, after) = (_old.Resolve(its), headers.TryGetValue(header, out var present) ? _new.Resolve(present) : default);
            if (after.ValueKind == JsonValueKind.Undefined) yield return $"{place}, header {header}: removed";
            else if (before.Is("required") && !after.Is("required")) yield return $"{place}, header {header}: may be left out";
            else foreach (var change in _schemas.OfAnswer($"{place}, header {header}", before.GetProperty("schema"), after.GetProperty("schema"))) yield return change;
        }

        foreach (var change in OfContent(place, old, now, _schemas.OfAnswer)) yield return change;
    }

    private static IEnumerable<string> OfContent(
        string place, JsonElement old, JsonElement now, Func<string, JsonElement, JsonElement, IEnumerable<string>> schemas)
    {
        var after = now.Members("content");
        foreach (var (type, its) in old.Members("content"))
        {
            if (!after.TryGetValue(type, out var present)) yield return $"{place}, {type}: removed";
            else foreach (var change in schemas(place, its.GetProperty("schema"), present.GetProperty("schema"))) yield return change;
        }
    }

    // "query parameter limit": another place is another parameter.
    private static Dictionary<string, JsonElement> Parameters(ContractDocument document, JsonElement operation) => operation.Items("parameters")
        .Select(document.Resolve).ToDictionary(parameter => $"{parameter.Text("in")} parameter {parameter.Text("name")}");

    // Each is enough by itself; the schemes in one are needed together.
    private static List<string> Ways(JsonElement operation) => [.. operation.Items("security")
        .Select(way => string.Join(" and ", way.EnumerateObject().Select(scheme => scheme.Name).Order(StringComparer.Ordinal)))];

    private static string KeyPlace(JsonElement scheme) =>
        string.Join(' ', new[] { "type", "scheme", "in", "name" }.Select(word => scheme.Text(word)).Where(text => text is not null));
}
