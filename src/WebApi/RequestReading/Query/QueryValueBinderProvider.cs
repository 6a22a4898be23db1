using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Payroll.WebApi.RequestReading.Values;

namespace Payroll.WebApi.RequestReading.Query;

internal sealed class QueryValueBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var source = context.BindingInfo.BindingSource;
        // A property without a source belongs to a record of query parameters; bodies are not bound by property.
        var isQuery = source is null ? context.Metadata.MetadataKind == ModelMetadataKind.Property : source == BindingSource.Query;
        if (!isQuery || context.BindingInfo.BinderType is not null || SimpleValueTypes.Of(context.Metadata.ModelType) is not { } scalar)
            return null;
        var attributes = (context.Metadata as DefaultModelMetadata)?.Attributes.Attributes ?? [];
        return new QueryValueBinder(scalar, MemberRules.From($"{context.Metadata.ContainerType}.{context.Metadata.Name}", attributes));
    }
}
