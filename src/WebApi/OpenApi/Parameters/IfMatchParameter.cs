using Microsoft.OpenApi;
using Payroll.WebApi.ConditionalRequests;

namespace Payroll.WebApi.OpenApi.Parameters;

/// <summary>The version travels as an entity tag, not as the number that actions get.</summary>
internal sealed class IfMatchParameter : IOperationTransformer
{
    private const string Tag = "(W/)?\"[!#-~]*\"";
    private const string Pattern = $"^(\\*|{Tag}( *, *{Tag})*)$";

    public void Transform(OpenApiOperation operation, OperationInfo info, OpenApiDocument document)
    {
        if (operation.Parameters?.OfType<OpenApiParameter>().FirstOrDefault(parameter => parameter.Name == FromIfMatchAttribute.HeaderName) is not { } header)
            return;
        header.Description = "The version that the change is meant for, as the ETag header of an answer has it; or several, one of which has to be the present one. `*`: any version; left out: the same.";
        header.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = Pattern, MaxLength = 200 };
        // Of any version, so that what is shown can be sent.
        header.Example = "*";
    }
}
