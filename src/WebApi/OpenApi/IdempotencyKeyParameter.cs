using Microsoft.OpenApi;
using Payroll.WebApi.Http;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Payroll.WebApi.OpenApi;

/// <summary>The header by which a POST can be sent again. It is read before an action is chosen to be run, so no action names it.</summary>
internal sealed class IdempotencyKeyParameter : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var facts = new OperationFacts(context.ApiDescription);
        if (!facts.IsRepeatable) return;
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = IdempotencyKey.HeaderName,
            In = ParameterLocation.Header,
            Required = facts.WantsIdempotencyKey,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = IdempotencyKey.Pattern, MaxLength = IdempotencyKey.MaxLength },
        });
    }
}
