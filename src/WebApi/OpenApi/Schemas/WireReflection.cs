using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using Namotion.Reflection;
using NJsonSchema;
using NJsonSchema.Generation;
using Payroll.Application.Common;
using Payroll.Domain.Common;

namespace Payroll.WebApi.OpenApi.Schemas;

/// <summary>Lets the generator read types as our JSON writes them: the same members, names, values of enums, and null where it is taken.</summary>
internal sealed class WireReflection : SystemTextJsonReflectionService
{
    private const string Uuid = "uuid";

    public override void GenerateProperties(
        JsonSchema schema, ContextualType contextualType, SystemTextJsonSchemaGeneratorSettings settings, JsonSchemaGenerator schemaGenerator, JsonSchemaResolver schemaResolver)
    {
        var accessors = contextualType.Properties.ToLookup(accessor => accessor.Name);
        foreach (var member in settings.SerializerOptions.GetTypeInfo(contextualType.Type).Properties)
        {
            // Asked for each base type too, whose members are there by then.
            if (member.AttributeProvider is not PropertyInfo property || schema.Properties.ContainsKey(member.Name))
                continue;
            var accessor = accessors[property.Name].First();
            var isNullable = WireTypes.IsNullable(property) && !property.IsDefined(typeof(RequiredAttribute));
            var description = GetDescription(accessor.PropertyType, settings.DefaultReferenceTypeNullHandling, settings);
            schemaGenerator.AddProperty(
                schema, accessor, description, member.Name, requiredAttribute: null, hasRequiredAttribute: false, isNullable, defaultValue: null, schemaResolver);
        }
    }

    public override bool IsStringEnum(ContextualType contextualType, SystemTextJsonSchemaGeneratorSettings settings) => contextualType.Type.IsEnum;

    public override Func<object, string?> GetEnumValueConverter(SystemTextJsonSchemaGeneratorSettings settings) =>
        value => JsonSerializer.SerializeToElement(value, value.GetType(), settings.SerializerOptions).GetString();

    protected override JsonTypeDescription GetDescription(
        ContextualType contextualType, SystemTextJsonSchemaGeneratorSettings settings, Type originalType, bool isNullable, ReferenceTypeNullHandling defaultReferenceTypeNullHandling)
    {
        if (WireTypes.IsOptional(originalType))
            return GetDescription(contextualType.OriginalGenericArguments[0], defaultReferenceTypeNullHandling, settings);
        if (originalType == typeof(Money))
            return JsonTypeDescription.Create(contextualType, JsonObjectType.Number, isNullable: false, JsonFormatStrings.Decimal);
        if (originalType == typeof(Guid))
            return JsonTypeDescription.Create(contextualType, JsonObjectType.String, isNullable: false, Uuid);
        // Written by IfMatchParameter: no schema would refer to a type of its own in the document.
        if (originalType == typeof(ExpectedVersion))
            return JsonTypeDescription.Create(contextualType, JsonObjectType.String, isNullable: false, format: null);
        return base.GetDescription(contextualType, settings, originalType, isNullable, defaultReferenceTypeNullHandling);
    }
}
