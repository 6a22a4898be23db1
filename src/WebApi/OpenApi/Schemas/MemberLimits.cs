using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Payroll.Application.Timesheets;
using Payroll.WebApi.Http;

namespace Payroll.WebApi.OpenApi.Schemas;

/// <summary>The attributes of a member or parameter as they are enforced, which is not always how the generator takes them.</summary>
internal static class MemberLimits
{
    public static void Show(OpenApiSchema schema, IEnumerable<object> attributes)
    {
        var all = attributes.ToList();
        // Limits of texts and numbers on a list are about its items.
        var value = schema.Type?.HasFlag(JsonSchemaType.Array) == true ? schema.Items as OpenApiSchema : schema;
        if (value is null)
            return;
        if (value != schema)
            (schema.MinLength, schema.MaxLength, schema.Pattern) = (null, null, null);
        if (value.MinLength == 0)
            value.MinLength = null;
        foreach (var attribute in all)
            Show(value, attribute);
        if (value == schema && all.OfType<RequiredAttribute>().Any() && IsFreeText(value))
            value.MinLength = Math.Max(1, value.MinLength ?? 0);
    }

    private static void Show(OpenApiSchema value, object attribute)
    {
        switch (attribute)
        {
            case StringLengthAttribute length:
                value.MaxLength = length.MaximumLength;
                value.MinLength = length.MinimumLength > 0 ? length.MinimumLength : null;
                break;
            case DecimalNumberAttribute number:
                (value.Minimum, value.Maximum) = (number.Minimum, number.Maximum);
                break;
            case TimeOfDayAttribute time:
                (value.MaxLength, value.Pattern) = (ClockText.TakenLength, time.Pattern);
                break;
            case RegularExpressionAttribute pattern:
                // The whole text has to match, where JSON Schema would be content with a part.
                value.Pattern = pattern.Pattern is ['^', .., '$'] && !pattern.Pattern.Contains('|', StringComparison.Ordinal) ? pattern.Pattern : $"^(?:{pattern.Pattern})$";
                break;
            case AllowedValuesAttribute allowed:
                value.Enum = [.. allowed.Values.OfType<string>().Select(one => (JsonNode)JsonValue.Create(one))];
                break;
            default:
                break;
        }
    }

    private static bool IsFreeText(OpenApiSchema value) =>
        value.Type?.HasFlag(JsonSchemaType.String) == true && value.Format is null or "email" && value.Enum is null;
}
