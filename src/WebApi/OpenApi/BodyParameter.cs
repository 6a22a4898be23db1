using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.OpenApi;
using Payroll.WebApi.Http.Batches;
using Payroll.WebApi.Http.Body;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Payroll.WebApi.OpenApi;

/// <summary>A body has to be there unless the action says that it may be empty. A file is a text, whatever the JSON beside it looks like.</summary>
internal sealed class BodyParameter : IRequestBodyFilter
{
    public void Apply(IOpenApiRequestBody requestBody, RequestBodyFilterContext context)
    {
        if (requestBody is not OpenApiRequestBody body || context.BodyParameterDescription?.ParameterDescriptor is not { } parameter)
            return;
        body.Required = parameter.BindingInfo?.EmptyBodyBehavior != EmptyBodyBehavior.Allow;
        // JSON first: it is what tools take when they take one.
        body.Content = (body.Content ?? new Dictionary<string, OpenApiMediaType>()).OrderBy(content => content.Key == BatchInputFormatter.Csv).ToDictionary();
        foreach (var (type, media) in body.Content)
            media.Schema = type == BatchInputFormatter.Csv ? File : media.Schema is { AllOf: [var only] } ? only : media.Schema;
    }

    private static OpenApiSchema File => new()
    {
        Type = JsonSchemaType.String,
        MaxLength = (int)BodyLimits.Batch,
        Pattern = @"\S",
        Description = "UTF-8, with a header row that names members as columns, and a row for each item. A cell that is empty is a member that is left out; several values of one member stand in one cell, as `12:00/12:30/true;15:00/15:15`.",
    };
}
