using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Payroll.WebApi.OpenApi;

/// <summary>A body has to be there unless the action says that it may be empty.</summary>
internal sealed class BodyParameter : IRequestBodyFilter
{
    public void Apply(IOpenApiRequestBody requestBody, RequestBodyFilterContext context)
    {
        if (requestBody is not OpenApiRequestBody body || context.BodyParameterDescription?.ParameterDescriptor is not { } parameter)
            return;
        body.Required = parameter.BindingInfo?.EmptyBodyBehavior != EmptyBodyBehavior.Allow;
        foreach (var media in body.Content?.Values ?? [])
            media.Schema = media.Schema is { AllOf: [var only] } ? only : media.Schema;
    }
}
