using System.Reflection;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using NSwag;
using NSwag.Generation.AspNetCore;
using NSwag.Generation.Processors;
using NSwag.Generation.Processors.Contexts;

namespace Payroll.WebApi.OpenApi.Schemas;

/// <summary>The limits of parameters. None can be null: it is there, or it is not.</summary>
internal sealed class WireParameters : IOperationProcessor
{
    public bool Process(OperationProcessorContext context)
    {
        var action = ((AspNetCoreOperationProcessorContext)context).ApiDescription;
        var parameters = context.OperationDescription.Operation.Parameters;
        foreach (var described in action.ParameterDescriptions.Where(parameter => parameter.Source != BindingSource.Body))
        {
            if (OperationInfo.PlaceOf(described) is { } place)
                Describe(parameters.Single(parameter => parameter.Name == described.Name), place);
        }

        return true;
    }

    private static void Describe(OpenApiParameter parameter, ICustomAttributeProvider place)
    {
        parameter.Position = null;
        var schema = parameter.Schema = parameter.Schema.OneOf.SingleOrDefault() ?? parameter.Schema;
        schema.IsNullableRaw = null;
        if (schema.HasReference)
            return;
        MemberLimits.Show(schema, place.GetCustomAttributes(inherit: true));
        WireLimits.Show(schema, place, isAnswer: false);
    }
}
