using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Payroll.Application.Common.Errors;
using Payroll.Domain.Common;
using Payroll.WebApi.RequestReading.Body;
using Payroll.WebApi.RequestReading.Values;

namespace Payroll.WebApi.RequestReading.Query;

/// <summary>A filter that is misspelled would answer everything, so parameters that the action doesn't declare are refused.</summary>
internal sealed class UnknownQueryParameters(IModelMetadataProvider metadata) : IResourceFilter
{
    private readonly ConcurrentDictionary<string, HashSet<string>> _declared = new(StringComparer.Ordinal);

    /// <summary>The names of the query parameters that an action declares.</summary>
    public IReadOnlySet<string> DeclaredBy(ActionDescriptor action) => _declared.GetOrAdd(action.Id, static (_, of) => of.Self.Declared(of.action), (Self: this, action));

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var query = context.HttpContext.Request.Query;
        if (query.Count == 0)
            return;
        var declared = DeclaredBy(context.ActionDescriptor);
        var parameters = context.HttpContext.RequestServices.GetRequiredService<RequestShape>().Parameters;
        foreach (var name in query.Keys.Where(name => !declared.Contains(name)).Take(RequestErrors.Max + 1))
        {
            var shown = JsonText.Shown(name);
            parameters.Add(new FieldError(shown, FieldErrorCodes.UnknownMember, declared.Count == 0
                ? "There are no query parameters here. Leave it out."
                : $"There is no query parameter \"{shown}\" here. There are: {string.Join(", ", declared.Order(StringComparer.Ordinal))}."));
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }

    private HashSet<string> Declared(ActionDescriptor action) => action.Parameters
        .Where(parameter => parameter.BindingInfo?.BindingSource == BindingSource.Query)
        .SelectMany(Names)
        .ToHashSet(StringComparer.Ordinal);

    private IEnumerable<string> Names(ParameterDescriptor parameter)
    {
        var type = parameter.ParameterType;
        if (SimpleValueTypes.Of(type) is not null || BodyShapes.ItemOf(type) is not null)
            return [parameter.BindingInfo?.BinderModelName ?? parameter.Name];
        return metadata.GetMetadataForType(type).Properties.Select(property => property.BinderModelName ?? property.PropertyName!);
    }
}
