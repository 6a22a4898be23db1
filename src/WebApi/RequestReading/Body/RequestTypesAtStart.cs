using System.Reflection;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Payroll.WebApi.RequestReading.Batches;

namespace Payroll.WebApi.RequestReading.Body;

/// <summary>
/// Reads the shape of every request before the first one comes. A type or an attribute that can't be enforced stops the start, instead
/// of being passed over.
/// </summary>
internal sealed class RequestTypesAtStart(IActionDescriptorCollectionProvider actions, IModelMetadataProvider metadata, IModelBinderFactory binders) : IHostedService
{
    /// <exception cref="NotSupportedException">A member or parameter has a type or an attribute that requests may not use.</exception>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var parameter in actions.ActionDescriptors.Items.SelectMany(action => action.Parameters))
        {
            if (parameter.BindingInfo?.BindingSource == BindingSource.Body) BodyShapes.OfRecord(RecordOf(parameter.ParameterType));
            else if (parameter is ControllerParameterDescriptor { ParameterInfo: var declared }) Bind(parameter.BindingInfo, declared, parameter);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // As the framework does it when the first request comes: the binder that is made here is the one that is used then.
    private void Bind(BindingInfo? source, ParameterInfo parameter, object cacheToken) => binders.CreateBinder(new ModelBinderFactoryContext
    {
        BindingInfo = source,
        Metadata = ((ModelMetadataProvider)metadata).GetMetadataForParameter(parameter),
        CacheToken = cacheToken,
    });

    private static Type RecordOf(Type body) =>
        body.IsAssignableTo(typeof(IBatchRequest)) ? ((IBatchRequest)Activator.CreateInstance(body)!).ItemType : body;
}
