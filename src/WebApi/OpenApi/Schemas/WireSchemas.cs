using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NJsonSchema;
using NJsonSchema.Generation;
using Payroll.Application.Common.Security;
using Payroll.Domain.Common;
using Payroll.WebApi.Http.Json;

namespace Payroll.WebApi.OpenApi.Schemas;

/// <summary>
/// What the generator doesn't know about our types: the limits of members, and which members are there. Requests take
/// no unknown members; answers may get new ones, so clients have to expect that.
/// </summary>
internal sealed class WireSchemas(RequestTypes requests) : ISchemaProcessor
{
    public void Process(SchemaProcessorContext context)
    {
        var (schema, type) = (context.Schema, context.ContextualType.Type);
        // Names of values are the clients' own business.
        schema.EnumerationNames.Clear();
        if (WireUnions.Show(context))
            return;
        if (type == typeof(DayOfWeek))
            schema.Description = "A day of the week.";
        if (schema.Properties.Count == 0)
            return;

        var isRequest = requests.Contains(type);
        schema.AllowAdditionalProperties = !isRequest;
        foreach (var json in PayrollJson.Plain.GetTypeInfo(type).Properties)
        {
            if (!schema.Properties.TryGetValue(json.Name, out var member) || json.AttributeProvider is not PropertyInfo property)
                continue;
            Describe(member, property, isRequest);
            if (isRequest ? MustBeGiven(json) : IsAlwaysThere(json))
                schema.RequiredProperties.Add(json.Name);
        }

        WireUnions.ShowMember(schema, type);
    }

    private static void Describe(JsonSchemaProperty member, PropertyInfo property, bool isRequest)
    {
        MemberLimits.Show(member, property.GetCustomAttributes(inherit: true));
        WireLimits.Show(member, property, isAnswer: !isRequest);
        if (property.GetCustomAttribute<OnlyWithScopeAttribute>() is { } only)
            member.Description = $"{member.Description} Left out unless the key has the scope `{only.Scope}`.".TrimStart();
        if (property.PropertyType == typeof(Money))
            member.Description ??= "An amount in the currency of the pay group, with exactly two decimals.";
        // A description, or null, beside a named schema.
        if (member.OneOf.Count != 1)
            return;
        member.AllOf.Add(member.OneOf.Single());
        member.OneOf.Clear();
        if (member.IsNullableRaw == true)
            member.ExtensionData = new Dictionary<string, object?> { [NullableReferences.Mark] = true };
    }

    private static bool MustBeGiven(JsonPropertyInfo member) => Has<RequiredAttribute>(member);

    private static bool IsAlwaysThere(JsonPropertyInfo member) => !Has<OnlyWithScopeAttribute>(member) && !Has<JsonIgnoreAttribute>(member);

    private static bool Has<T>(JsonPropertyInfo member) => member.AttributeProvider?.IsDefined(typeof(T), inherit: true) == true;
}
