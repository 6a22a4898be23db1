using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Payroll.WebApi.OpenApi.Schemas;

/// <summary>
/// A member that is null or of a named schema. The generator writes <c>nullable</c> beside <c>allOf</c>, which OpenAPI 3.0 gives no
/// meaning: nullable only widens a <c>type</c> that stands beside it.
/// </summary>
internal sealed class NullableReferences : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        foreach (var member in (swaggerDoc.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>()).Values
            .SelectMany(schema => schema.Properties?.Values ?? []).OfType<OpenApiSchema>())
        {
            if (member is not { AllOf: [OpenApiSchemaReference only], Type: JsonSchemaType.Null })
                continue;
            var type = context.SchemaRepository.Schemas[only.Reference.Id!].Type ?? JsonSchemaType.Object;
            member.OneOf = [only, new OpenApiSchema { Type = type | JsonSchemaType.Null, Enum = [JsonNullSentinel.JsonNull] }];
            (member.AllOf, member.Type) = (null, null);
        }
    }
}
