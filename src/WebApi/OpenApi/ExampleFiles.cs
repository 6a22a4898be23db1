using System.Reflection;
using System.Text.Json.Nodes;

namespace Payroll.WebApi.OpenApi;

/// <summary>Examples embedded as <c>Examples/&lt;operationId&gt;.json</c>: <c>{"request": …, "csv": …, "response": …}</c>, each may be absent; <c>csv</c> is a request as a file.</summary>
internal sealed class ExampleFiles(Assembly assembly)
{
    private const string Prefix = "Examples/";
    private const string Suffix = ".json";

    public IEnumerable<string> OperationIds => assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal))
        .Select(name => name[Prefix.Length..^Suffix.Length]);

    public JsonObject? Find(string operationId)
    {
        using var file = assembly.GetManifestResourceStream(Prefix + operationId + Suffix);
        return file is null ? null : JsonNode.Parse(file)!.AsObject();
    }

    /// <summary>The value that a member has in the examples, the first of them; null where none has it.</summary>
    public JsonNode? FirstValueOf(string member) => OperationIds.Order(StringComparer.Ordinal)
        .Select(id => FirstValueOf(member, Find(id))).FirstOrDefault(value => value is not null);

    private static JsonNode? FirstValueOf(string member, JsonNode? node) => node switch
    {
        JsonObject parts => parts[member] as JsonValue ?? parts.Select(part => FirstValueOf(member, part.Value)).FirstOrDefault(value => value is not null),
        JsonArray items => items.Select(item => FirstValueOf(member, item)).FirstOrDefault(value => value is not null),
        _ => null,
    };
}
