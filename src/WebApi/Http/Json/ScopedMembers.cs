using System.Text.Json.Serialization.Metadata;
using Payroll.Application.Common.Security;

namespace Payroll.WebApi.Http.Json;

/// <summary>Leaves members out of answers that the caller's scopes don't cover. Without a caller nothing is covered.</summary>
internal sealed class ScopedMembers(IHttpContextAccessor accessor)
{
    public void Apply(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;
        foreach (var property in type.Properties)
        {
            if (property.AttributeProvider?.GetCustomAttributes(typeof(OnlyWithScopeAttribute), inherit: true) is [OnlyWithScopeAttribute only, ..])
                property.ShouldSerialize = (_, _) => CallerHas(only.Scope);
        }
    }

    private bool CallerHas(string scope) =>
        accessor.HttpContext?.RequestServices.GetService<ICallerScopes>()?.Has(scope) ?? false;
}
