using System.Reflection;
using System.Text.Json.Serialization;
using Payroll.Application.Common;

namespace Payroll.WebApi.OpenApi.Schemas;

/// <summary>Types as they are on the wire: members of a merge patch as what they carry, and null only where it is taken.</summary>
internal static class WireTypes
{
    /// <summary>The type inside of an optional one.</summary>
    public static Type Carried(Type type) => IsOptional(type) ? type.GetGenericArguments()[0] : type;

    public static bool IsOptional(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>);

    public static bool IsNullable(PropertyInfo property)
    {
        // Left out where it is null. (Said to be never ignored: left out where the thing has no such member, and null where it has.)
        if (property.GetCustomAttribute<JsonIgnoreAttribute>() is { Condition: not JsonIgnoreCondition.Never })
            return false;
        var nullability = new NullabilityInfoContext().Create(property);
        if (IsOptional(property.PropertyType))
            nullability = nullability.GenericTypeArguments[0];
        return nullability.ReadState != NullabilityState.NotNull;
    }
}
