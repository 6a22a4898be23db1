using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.OpenApi;
using Payroll.WebApi.RequestReading.Batches;
using Payroll.WebApi.RequestReading.Body;

namespace Payroll.WebApi.OpenApi.Parameters;

/// <summary>A body has to be there unless the action says that it may be empty. A file is a text, whatever the JSON beside it looks like.</summary>
internal sealed class RequestBodies : IOperationTransformer
{
    public void Transform(OpenApiOperation operation, OperationInfo info, OpenApiDocument document)
    {
        if (operation.RequestBody is not OpenApiRequestBody { Content: { } content } body)
            return;
        body.Required = !info.Action.ParameterDescriptions.Any(parameter =>
            parameter.Source == BindingSource.Body && parameter.ParameterDescriptor.BindingInfo?.EmptyBodyBehavior == EmptyBodyBehavior.Allow);
        body.Extensions = null;
        // After JSON: tools that take one take the first.
        if (HttpMethods.IsPatch(info.Action.HttpMethod ?? string.Empty))
            content[RequestReading.Body.JsonContent.MergePatch] = new OpenApiMediaType { Schema = content[RequestReading.Body.JsonContent.Json].Schema };
        if (info.Action.SupportedRequestFormats.Any(format => format.MediaType == BatchInputFormatter.Csv))
            content[BatchInputFormatter.Csv] = new OpenApiMediaType { Schema = File };
    }

    private static OpenApiSchema File => new()
    {
        Type = JsonSchemaType.String,
        MaxLength = (int)BodyLimits.Batch,
        Pattern = @"\S",
        Description = "UTF-8, with a header row that names members as columns, and a row for each item. A cell that is empty is a member that is left out; several values of one member stand in one cell, as `12:00/12:30/true;15:00/15:15`.",
    };
}
