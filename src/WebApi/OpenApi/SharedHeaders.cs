using Microsoft.OpenApi;
using Payroll.WebApi.Errors;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Payroll.WebApi.OpenApi;

/// <summary>The headers of answers, described once.</summary>
internal sealed class SharedHeaders : IDocumentFilter
{
    public const string ETag = "ETag";
    public const string Location = "Location";

    private static readonly Dictionary<string, string> Described = new()
    {
        [RequestId.HeaderName] = "The request's id, always given by the server.",
        [ETag] = "The version in double quotes, for If-Match.",
        [Location] = "The path of what was created.",
    };

    public static IEnumerable<string> Names => Described.Keys;

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        swaggerDoc.Components ??= new OpenApiComponents();
        swaggerDoc.Components.Headers = Described.ToDictionary(
            header => header.Key,
            header => (IOpenApiHeader)new OpenApiHeader
            {
                Description = header.Value,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            });
    }
}
