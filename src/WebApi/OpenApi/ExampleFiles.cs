using System.Reflection;
using System.Text.Json.Nodes;

namespace Payroll.WebApi.OpenApi;

/// <summary>Examples embedded as <c>Examples/&lt;operationId&gt;.json</c>: <c>{"request": …, "response": …}</c>, either may be absent.</summary>
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
}
