using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Payroll.WebApi.Errors;
using Payroll.WebApi.OpenApi.Schemas;

namespace Payroll.WebApi.OpenApi.Responses;

/// <summary>Lists each operation's refusals, with their codes: in words, and for programs as <c>x-codes</c>.</summary>
internal sealed class RefusalResponses : IOperationTransformer
{
    public void Transform(OpenApiOperation operation, OperationInfo info, OpenApiDocument document)
    {
        operation.Responses ??= [];
        foreach (var refusals in info.Refusals())
        {
            operation.Responses[refusals.Key.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = string.Join('\n', refusals.Select(kind => $"- `{kind.Code}`: {kind.Detail}")),
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    [ProblemWriter.ContentType] = new OpenApiMediaType
                    {
                        Schema = new OpenApiSchemaReference(SchemaNames.Of(typeof(ProblemResponse)), document),
                        Examples = refusals.ToDictionary(kind => kind.Code, IOpenApiExample (kind) => new OpenApiExampleReference(ProblemExamples.NameOf(kind.Code, operation.RequestBody is not null), document)),
                    },
                },
                Extensions = new Dictionary<string, IOpenApiExtension>
                {
                    ["x-codes"] = new JsonNodeExtension(new JsonArray([.. refusals.Select(kind => (JsonNode)kind.Code)])),
                },
            };
        }
    }
}
