using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Payroll.WebApi.Http.Json;

namespace Payroll.WebApi.OpenApi.Parameters;

/// <summary>A value for each parameter: the one that its declaration names, else, for ids, the one that examples of answers have.</summary>
internal sealed class ParameterExamples(ExampleFiles files) : IOperationTransformer
{
    public void Transform(OpenApiOperation operation, OperationInfo info, OpenApiDocument document)
    {
        var declared = info.Action.ParameterDescriptions.ToLookup(parameter => parameter.Name, OperationInfo.PlaceOf);
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(parameter => parameter.Example is null))
        {
            parameter.Example = declared[parameter.Name!].OfType<ICustomAttributeProvider>().Select(Declared).FirstOrDefault()
                ?? files.FirstValueOf(PayrollJson.Names.ConvertName(parameter.Name!))?.DeepClone();
        }
    }

    private static JsonNode? Declared(ICustomAttributeProvider place) =>
        place.GetCustomAttributes(typeof(DescribedAttribute), inherit: true) is [DescribedAttribute { Example: { } value }]
            ? JsonSerializer.SerializeToNode(value)
            : null;
}
