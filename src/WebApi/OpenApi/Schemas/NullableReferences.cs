using Microsoft.OpenApi;

namespace Payroll.WebApi.OpenApi.Schemas;

/// <summary>
/// A member that is null or of a named schema. OpenAPI 3.1 has a type for null. 3.0 has none, and lets <c>nullable</c> only widen a
/// <c>type</c> that stands beside it: a text whose one value is null is what validators and client generators alike read as null.
/// </summary>
internal static class NullableReferences
{
    /// <summary>Marks such a member from generation to writing.</summary>
    public const string Mark = "x-nullable-reference";

    public static void Write(OpenApiDocument document, OpenApiSpecVersion version)
    {
        foreach (var member in (document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>()).Values
            .SelectMany(schema => schema.Properties?.Values ?? []).OfType<OpenApiSchema>())
        {
            // Null is none of the values, and generators refuse a list that has it: left out is as good.
            if (member is { Enum.Count: > 0, Type: { } type })
                member.Type = type & ~JsonSchemaType.Null;
            if (member.Extensions?.Remove(Mark) != true || member.AllOf is not [var only])
                continue;
            (member.AllOf, member.OneOf) = (null, [only, version == OpenApiSpecVersion.OpenApi3_0
                ? new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, Enum = [JsonNullSentinel.JsonNull] }
                : new OpenApiSchema { Type = JsonSchemaType.Null }]);
        }
    }
}
