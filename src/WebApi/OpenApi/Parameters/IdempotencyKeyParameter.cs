using Microsoft.OpenApi;
using Payroll.WebApi.Idempotency;

namespace Payroll.WebApi.OpenApi.Parameters;

/// <summary>The header by which a POST can be sent again. It is read before an action is chosen to be run, so no action names it.</summary>
internal sealed class IdempotencyKeyParameter : IOperationTransformer
{
    public void Transform(OpenApiOperation operation, OperationInfo info, OpenApiDocument document)
    {
        if (!info.IsRepeatable) return;
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = IdempotencyKey.HeaderName,
            In = ParameterLocation.Header,
            Description = "A value of your own, 1 to 255 printable ASCII characters; the same one when you repeat the request, which is then answered as the first time and done once.",
            Required = info.RequiresIdempotencyKey,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = IdempotencyKey.Pattern, MaxLength = IdempotencyKey.MaxLength },
            Example = $"{operation.OperationId}-2026-06-01",
        });
    }
}
