using System.Text.Json;

namespace Payroll.WebApi.FunctionalTests.OpenApi.Released;

/// <summary>An OpenAPI document as its callers see it: operations, and what references stand for.</summary>
internal sealed class ContractDocument(JsonElement root)
{
    public IReadOnlyList<string> Servers { get; } = [.. root.Items("servers").Select(server => server.Text("url")!)];

    public IReadOnlyDictionary<string, JsonElement> SecuritySchemes { get; } = root.Member("components")?.Members("securitySchemes") ?? [];

    /// <summary>By method and path, such as <c>GET /api/v1/employees</c>.</summary>
    public IReadOnlyDictionary<string, JsonElement> Operations { get; } = root.Members("paths")
        .SelectMany(path => path.Value.EnumerateObject().Select(operation => (Name: $"{operation.Name.ToUpperInvariant()} {path.Key}", operation.Value)))
        .ToDictionary(operation => operation.Name, operation => operation.Value);

    public JsonElement Resolve(JsonElement place) => place.Text("$ref") is { } reference
        ? Resolve(reference.TrimStart('#', '/').Split('/').Aggregate(root, (at, name) => at.GetProperty(name)))
        : place;

    /// <summary>A schema without what it is wrapped in: references, single parts, and the alternative that it is null.</summary>
    public SchemaShape Shape(JsonElement schema)
    {
        if (schema.Text("$ref") is { } reference) return Shape(Resolve(schema)) with { Name = reference.Split('/')[^1] };
        var others = schema.Items("oneOf").Where(choice => !IsNull(choice)).ToList();
        var inner = others is [var choice] ? choice : schema.Items("allOf") is [var part] ? part : (JsonElement?)null;
        if (inner is null) return new SchemaShape(null, schema, schema.Is("nullable"));
        var shape = Shape(inner.Value);
        return shape with { IsNullable = shape.IsNullable || schema.Is("nullable") || others.Count < schema.Items("oneOf").Count };
    }

    private static bool IsNull(JsonElement choice) => choice.Items("enum") is [{ ValueKind: JsonValueKind.Null }];
}

/// <summary>A schema by itself.</summary>
/// <param name="Name">What generated clients call it; null for one that has no name.</param>
/// <param name="Schema">Its type, its members and its limits.</param>
/// <param name="IsNullable">Whether null may stand in its place.</param>
internal sealed record SchemaShape(string? Name, JsonElement Schema, bool IsNullable);
