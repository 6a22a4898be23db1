using Microsoft.OpenApi;
using Payroll.WebApi.Http;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Payroll.WebApi.OpenApi;

/// <summary>The version travels as an entity tag, not as the number that actions get.</summary>
internal sealed class IfMatchParameter : IParameterFilter
{
    private const string Tag = "(W/)?\"[!#-~]*\"";
    private const string Pattern = $"^(\\*|{Tag}( *, *{Tag})*)$";

    public void Apply(IOpenApiParameter parameter, ParameterFilterContext context)
    {
        if (parameter is not OpenApiParameter { Name: FromIfMatchAttribute.HeaderName } header)
            return;
        header.Description = "The version that the change is meant for, as the ETag header of an answer has it; or several, one of which has to be the present one. `*`: any version; left out: the same.";
        header.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = Pattern, MaxLength = 200 };
    }
}
