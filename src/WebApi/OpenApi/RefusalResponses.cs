using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Payroll.WebApi.Errors;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Payroll.WebApi.OpenApi;

/// <summary>Lists each operation's refusals, with their codes: in words, and for programs as <c>x-codes</c>.</summary>
internal sealed class RefusalResponses : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        operation.Responses ??= [];
        foreach (var refusals in new OperationFacts(context.ApiDescription).Refusals())
        {
            var schema = context.SchemaGenerator.GenerateSchema(typeof(ProblemResponse), context.SchemaRepository);
            operation.Responses[refusals.Key.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = string.Join('\n', refusals.Select(kind => $"- `{kind.Code}`: {kind.Detail}")),
                Content = new Dictionary<string, OpenApiMediaType> { [ProblemWriter.ContentType] = new OpenApiMediaType { Schema = schema } },
                Extensions = new Dictionary<string, IOpenApiExtension>
                {
                    ["x-codes"] = new JsonNodeExtension(new JsonArray([.. refusals.Select(kind => (JsonNode)kind.Code)])),
                },
            };
        }
    }
}
