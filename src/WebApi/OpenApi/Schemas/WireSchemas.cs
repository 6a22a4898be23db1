using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.OpenApi;
using Payroll.Application.Common;
using Payroll.WebApi.Http;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Payroll.WebApi.OpenApi.Schemas;

/// <summary>
/// What the generator doesn't know about our types: the limits of members, and which members are there. Requests take
/// no unknown members; answers may get new ones, so clients have to expect that.
/// </summary>
internal sealed class WireSchemas(RequestTypes requests) : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema known)
            return;
        ICustomAttributeProvider? place = context.MemberInfo is { } member ? member : context.ParameterInfo;
        if (place is not null)
        {
            MemberLimits.Show(known, place.GetCustomAttributes(inherit: true));
            WireLimits.Show(known, place, isAnswer: context.MemberInfo?.DeclaringType is { } type && !requests.Contains(type));
        }

        if (place?.GetCustomAttributes(typeof(OnlyWithScopeAttribute), inherit: true) is [OnlyWithScopeAttribute only, ..])
            known.Description = $"{known.Description} Left out unless the key has the scope `{only.Scope}`.".TrimStart();
        if (context.Type == typeof(DayOfWeek) && place is null)
            known.Description = "A day of the week.";
        if (context.MemberInfo is null && context.ParameterInfo is null && known.Properties is { Count: > 0 })
            SetPresence(known, context.Type);
    }

    private void SetPresence(OpenApiSchema schema, Type type)
    {
        var isRequest = requests.Contains(type);
        schema.AdditionalPropertiesAllowed = !isRequest;
        schema.Required = PayrollJson.Plain.GetTypeInfo(type).Properties
            .Where(member => isRequest ? MustBeGiven(member) : IsAlwaysThere(member))
            .Select(member => member.Name)
            .ToHashSet(StringComparer.Ordinal);
    }

    private static bool MustBeGiven(JsonPropertyInfo member) => Has<RequiredAttribute>(member) && !WireContracts.IsOptional(member.PropertyType);

    private static bool IsAlwaysThere(JsonPropertyInfo member) => !Has<OnlyWithScopeAttribute>(member) && !Has<JsonIgnoreAttribute>(member);

    private static bool Has<T>(JsonPropertyInfo member) => member.AttributeProvider?.IsDefined(typeof(T), inherit: true) == true;
}
