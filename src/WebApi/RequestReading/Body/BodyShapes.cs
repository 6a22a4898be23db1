using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using Payroll.Application.Common;
using Payroll.WebApi.Http.Json;
using Payroll.WebApi.RequestReading.Values;

namespace Payroll.WebApi.RequestReading.Body;

/// <summary>The shapes of the request records, read once from their types and attributes.</summary>
internal static class BodyShapes
{
    private static readonly ConcurrentDictionary<Type, RecordShape> Known = new();

    /// <exception cref="NotSupportedException">A member has a type that requests may not use.</exception>
    public static RecordShape OfRecord(Type type)
    {
        if (Known.TryGetValue(type, out var known))
            return known;
        var building = new Dictionary<Type, RecordShape>();
        var shape = Record(type, building);
        // Published when complete: other requests must not see a record without its members.
        foreach (var (part, partShape) in building)
            Known.TryAdd(part, partShape);
        return shape;
    }

    private static ValueShape Of(Type type, Dictionary<Type, RecordShape> building)
    {
        if (SimpleValueTypes.Of(type) is { } scalar)
            return new SimpleValueShape(scalar);
        if (ItemOf(type) is { } item)
            return new ListShape(Of(item, building));
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.Namespace?.StartsWith("Payroll", StringComparison.Ordinal) == true && !plain.IsInterface
            ? UnionOf(plain, building) ?? (ValueShape)Record(plain, building)
            : throw new NotSupportedException($"Request bodies can't hold {type}.");
    }

    // As the serializer has it: a base type names its types and the member that tells them apart.
    private static UnionShape? UnionOf(Type type, Dictionary<Type, RecordShape> building)
    {
        if (PayrollJson.Plain.GetTypeInfo(type).PolymorphismOptions is not { } union) return null;
        var name = new MemberShape(
            union.TypeDiscriminatorPropertyName, new SimpleValueShape(SimpleValueTypes.Of(typeof(string))!), MemberRules.None, MustBeThere: true, MayBeNull: false);
        return new UnionShape(name.Name, union.DerivedTypes.ToDictionary(
            derived => (string)derived.TypeDiscriminator!,
            derived => new RecordShape { Members = [name, .. Record(derived.DerivedType, building).Members] }));
    }

    private static RecordShape Record(Type type, Dictionary<Type, RecordShape> building)
    {
        if (building.TryGetValue(type, out var begun))
            return begun;
        var shape = building[type] = new RecordShape();
        shape.Members = [.. PayrollJson.Plain.GetTypeInfo(type).Properties
            .Where(property => property.AttributeProvider is PropertyInfo { SetMethod: not null })
            .Select(property => Member(property, building))];
        return shape;
    }

    private static MemberShape Member(JsonPropertyInfo json, Dictionary<Type, RecordShape> building)
    {
        var property = (PropertyInfo)json.AttributeProvider!;
        var nullability = new NullabilityInfoContext().Create(property);
        var isPatch = property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(Optional<>);
        if (isPatch)
            nullability = nullability.GenericTypeArguments[0];
        var shape = Of(nullability.Type, building);
        var rules = MemberRules.From($"{property.DeclaringType}.{property.Name}", property.GetCustomAttributes(inherit: true), isList: shape is ListShape);
        if (property.IsDefined(typeof(RequiredMemberAttribute)))
            throw new NotSupportedException($"{property.DeclaringType}.{property.Name}: mark it as [Required], since it can be missing where it was wrong.");
        var mayBeNull = !rules.Required && nullability.WriteState != NullabilityState.NotNull;
        return new(json.Name, shape, rules, MustBeThere: rules.Required, mayBeNull);
    }

    internal static Type? ItemOf(Type type) =>
        type.IsArray ? type.GetElementType()
        : type.IsGenericType && type.GetGenericTypeDefinition() is var list
            && (list == typeof(IReadOnlyList<>) || list == typeof(IReadOnlyCollection<>) || list == typeof(List<>) || list == typeof(IList<>))
            ? type.GetGenericArguments()[0]
            : null;
}
