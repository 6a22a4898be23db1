using System.Reflection;
using System.Text.Json.Serialization;
using Payroll.Application.Common;
using Payroll.WebApi.Http;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Payroll.WebApi.OpenApi.Schemas;

/// <summary>Types as they are on the wire: members of a merge patch as what they carry, and null only where it is taken.</summary>
internal sealed class WireContracts : ISerializerDataContractResolver
{
    private readonly JsonSerializerDataContractResolver _json = new(PayrollJson.Plain);

    public DataContract GetDataContractForType(Type type)
    {
        var contract = _json.GetDataContractForType(Carried(type));
        return contract.DataType != DataType.Object ? contract : DataContract.ForObject(
            contract.UnderlyingType,
            contract.ObjectProperties.Select(Member).ToList(),
            contract.ObjectExtensionDataType,
            contract.ObjectTypeNameProperty,
            contract.ObjectTypeNameValue,
            contract.JsonConverter);
    }

    /// <summary>The type inside of an optional one.</summary>
    public static Type Carried(Type type) => IsOptional(type) ? type.GetGenericArguments()[0] : type;

    public static bool IsOptional(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>);

    // Whether a member has to be there is said by WireSchemas: it depends on the direction.
    private static DataProperty Member(DataProperty member) => new(
        member.Name, Carried(member.MemberType), isRequired: false, IsNullable(member), member.IsReadOnly, member.IsWriteOnly, member.MemberInfo);

    private static bool IsNullable(DataProperty member)
    {
        if (member.MemberInfo is not PropertyInfo property)
            return member.IsNullable;
        // Left out where it is null. (Said to be never ignored: left out where the thing has no such member, and null where it has.)
        if (property.GetCustomAttribute<JsonIgnoreAttribute>() is { Condition: not JsonIgnoreCondition.Never })
            return false;
        var nullability = new NullabilityInfoContext().Create(property);
        if (IsOptional(property.PropertyType))
            nullability = nullability.GenericTypeArguments[0];
        return nullability.ReadState != NullabilityState.NotNull;
    }
}
