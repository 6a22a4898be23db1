using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using NJsonSchema;
using Payroll.Application.Common;
using Payroll.Application.Timesheets;
using Payroll.WebApi.RequestReading;

namespace Payroll.WebApi.OpenApi.Schemas;

/// <summary>The attributes of a member or parameter as they are enforced, which is not always how the generator takes them.</summary>
internal static class MemberLimits
{
    public static void Show(JsonSchema schema, IEnumerable<object> attributes)
    {
        var all = attributes.ToList();
        // Limits of texts and numbers on a list are about its items.
        var value = schema.Item ?? schema;
        if (value != schema)
            (schema.MinLength, schema.MaxLength, schema.Pattern) = (null, null, null);
        if (value.MinLength == 0)
            value.MinLength = null;
        foreach (var attribute in all)
            Show(schema, value, attribute);
        if (value == schema && all.OfType<RequiredAttribute>().Any() && IsFreeText(value))
            value.MinLength = Math.Max(1, value.MinLength ?? 0);
    }

    private static void Show(JsonSchema schema, JsonSchema value, object attribute)
    {
        switch (attribute)
        {
            case MinLengthAttribute length when value != schema:
                schema.MinItems = length.Length;
                break;
            case MaxLengthAttribute length when value != schema:
                schema.MaxItems = length.Length;
                break;
            case StringLengthAttribute length:
                value.MaxLength = length.MaximumLength;
                value.MinLength = length.MinimumLength > 0 ? length.MinimumLength : null;
                break;
            case RangeAttribute range:
                (value.Minimum, value.Maximum) = (Number(range.Minimum), Number(range.Maximum));
                break;
            case DecimalNumberAttribute number:
                (value.Minimum, value.Maximum) = (Number(number.Minimum), Number(number.Maximum));
                break;
            case DefaultValueAttribute given:
                value.Default = given.Value;
                break;
            case EmailAddressAttribute:
                value.Format = JsonFormatStrings.Email;
                break;
            case TimeOfDayAttribute time:
                (value.MaxLength, value.Pattern) = (ClockText.TakenLength, time.Pattern);
                break;
            case RegularExpressionAttribute pattern:
                // The whole text has to match, where JSON Schema would be content with a part.
                value.Pattern = pattern.Pattern is ['^', .., '$'] && !pattern.Pattern.Contains('|', StringComparison.Ordinal) ? pattern.Pattern : $"^(?:{pattern.Pattern})$";
                break;
            case AllowedValuesAttribute allowed:
                foreach (var one in allowed.Values.OfType<string>())
                    value.Enumeration.Add(one);
                break;
            case DocumentedFormAttribute form:
                value.Pattern = form.Pattern;
                foreach (var one in form.Values ?? [])
                    value.Enumeration.Add(one);
                break;
            default:
                break;
        }
    }

    // By its text: a double turned into a decimal keeps 15 digits.
    private static decimal Number(object bound) => decimal.Parse(Convert.ToString(bound, CultureInfo.InvariantCulture)!, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static bool IsFreeText(JsonSchema value) =>
        value.Type.HasFlag(JsonObjectType.String) && value.Format is null or JsonFormatStrings.Email && value.Enumeration.Count == 0;
}
