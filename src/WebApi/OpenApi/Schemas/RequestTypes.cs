using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Payroll.WebApi.Http.Json;
using Payroll.WebApi.RequestReading.Body;

namespace Payroll.WebApi.OpenApi.Schemas;

/// <summary>Knows which types occur in bodies of requests, all others being parts of answers.</summary>
internal sealed class RequestTypes(IActionDescriptorCollectionProvider actions)
{
    private readonly Lazy<HashSet<Type>> _all = new(() => Find(actions));

    public bool Contains(Type type) => _all.Value.Contains(type);

    private static HashSet<Type> Find(IActionDescriptorCollectionProvider actions)
    {
        var found = new HashSet<Type>();
        foreach (var parameter in actions.ActionDescriptors.Items.SelectMany(action => action.Parameters))
        {
            if (parameter.BindingInfo?.BindingSource == BindingSource.Body)
                Add(parameter.ParameterType, found);
        }

        return found;
    }

    private static void Add(Type type, HashSet<Type> found)
    {
        var plain = WireTypes.Carried(type);
        plain = BodyShapes.ItemOf(plain) ?? Nullable.GetUnderlyingType(plain) ?? plain;
        if (plain.Namespace?.StartsWith("Payroll", StringComparison.Ordinal) != true || plain.IsEnum || !found.Add(plain))
            return;
        var info = PayrollJson.Plain.GetTypeInfo(plain);
        foreach (var derived in info.PolymorphismOptions?.DerivedTypes ?? [])
            Add(derived.DerivedType, found);
        foreach (var member in info.Properties)
            Add(member.PropertyType, found);
    }
}
