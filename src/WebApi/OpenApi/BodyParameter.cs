using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.OpenApi;
using Payroll.WebApi.Http.Batches;
using Payroll.WebApi.Http.Body;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Payroll.WebApi.OpenApi;

/// <summary>A body has to be there unless the action says that it may be empty.</summary>
internal sealed class BodyParameter : IRequestBodyFilter
{
    private static readonly OpenApiSchema File = new()
    {
        Type = JsonSchemaType.String,
        MaxLength = (int)BodyLimits.Batch,
        Description = "A header row with the paths of the items' members, such as `external_id` or `bank_account.account_number`, and a row for each item. An empty cell leaves the member out; a list's items are parted by semicolons.",
    };

    public void Apply(IOpenApiRequestBody requestBody, RequestBodyFilterContext context)
    {
        if (requestBody is not OpenApiRequestBody body || context.BodyParameterDescription?.ParameterDescriptor is not { } parameter)
            return;
        body.Required = parameter.BindingInfo?.EmptyBodyBehavior != EmptyBodyBehavior.Allow;
        foreach (var media in body.Content?.Values ?? [])
            media.Schema = media.Schema is { AllOf: [var only] } ? only : media.Schema;
        if (body.Content?.TryGetValue(BatchInputFormatter.Csv, out var file) == true) file.Schema = File;
    }
}
