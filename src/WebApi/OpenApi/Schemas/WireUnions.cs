using System.Text.Json.Serialization.Metadata;
using NJsonSchema;
using NJsonSchema.Generation;
using Payroll.WebApi.Http.Json;

namespace Payroll.WebApi.OpenApi.Schemas;

/// <summary>Types that the serializer tells apart by a member: <c>oneOf</c> of their schemas, each with that member and its one value.</summary>
internal static class WireUnions
{
    /// <summary>Describes the base type of a union. False where the type is none.</summary>
    public static bool Show(SchemaProcessorContext context)
    {
        var (schema, type) = (context.Schema, context.ContextualType.Type);
        if (UnionOf(type) is not { } union)
            return false;
        var discriminator = new OpenApiDiscriminator { PropertyName = union.TypeDiscriminatorPropertyName };
        schema.Type = JsonObjectType.None;
        schema.Properties.Clear();
        schema.AllowAdditionalProperties = true;
        schema.IsAbstract = false;
        foreach (var derived in union.DerivedTypes)
        {
            context.Generator.Generate(derived.DerivedType, context.Resolver);
            var reference = new JsonSchema { Reference = context.Resolver.GetSchema(derived.DerivedType, isIntegerEnumeration: false) };
            schema.OneOf.Add(reference);
            discriminator.Mapping[(string)derived.TypeDiscriminator!] = reference;
        }

        schema.DiscriminatorObject = discriminator;
        return true;
    }

    /// <summary>Adds the member that names the type, as the first one, where the type is part of a union.</summary>
    public static void ShowMember(JsonSchema schema, Type type)
    {
        if (type.BaseType is not { } parent || UnionOf(parent) is not { } union)
            return;
        var value = (string)union.DerivedTypes.Single(derived => derived.DerivedType == type).TypeDiscriminator!;
        var member = new JsonSchemaProperty { Type = JsonObjectType.String, Description = "Which type it is." };
        member.Enumeration.Add(value);
        var others = schema.Properties.ToList();
        schema.Properties.Clear();
        schema.Properties[union.TypeDiscriminatorPropertyName] = member;
        foreach (var (name, other) in others)
            schema.Properties[name] = other;
        schema.RequiredProperties.Add(union.TypeDiscriminatorPropertyName);
    }

    private static JsonPolymorphismOptions? UnionOf(Type type) =>
        type.Namespace?.StartsWith("Payroll", StringComparison.Ordinal) == true ? PayrollJson.Plain.GetTypeInfo(type).PolymorphismOptions : null;
}
