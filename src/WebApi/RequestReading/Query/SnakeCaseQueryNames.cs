using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Payroll.WebApi.Http.Json;

namespace Payroll.WebApi.RequestReading.Query;

/// <summary>Query parameters are named like members of bodies, unless an attribute says otherwise.</summary>
internal sealed class SnakeCaseQueryNames : IParameterModelConvention, IBindingMetadataProvider
{
    public void Apply(ParameterModel parameter)
    {
        if (parameter.BindingInfo?.BindingSource == BindingSource.Query && Values.SimpleValueTypes.Of(parameter.ParameterType) is not null)
            parameter.BindingInfo.BinderModelName ??= PayrollJson.Names.ConvertName(parameter.ParameterName);
    }

    public void CreateBindingMetadata(BindingMetadataProviderContext context)
    {
        // Not those of controllers: a named property of theirs would be bound from the request.
        if (context.Key is { MetadataKind: ModelMetadataKind.Property, Name: { } name, ContainerType: { } container }
            && container.Namespace?.StartsWith("Payroll", StringComparison.Ordinal) == true
            && !typeof(ControllerBase).IsAssignableFrom(container))
        {
            context.BindingMetadata.BinderModelName ??= PayrollJson.Names.ConvertName(name);
        }
    }
}
