using System.Reflection;
using Microsoft.OpenApi;
using Payroll.WebApi.Http;

namespace Payroll.WebApi.OpenApi.Schemas;

/// <summary>
/// How long texts, how large whole numbers and how many items can be: what attributes don't say. Limits of answers come from
/// <see cref="AnswerLimits"/>; every request leaves control characters out.
/// </summary>
internal static class WireLimits
{
    // What the reading of requests refuses, JSON's own spelling of it.
    private const string NoControlCharacters = @"^[^\u0000-\u001f\u007f-\u009f]*$";

    // 2026-06-01T12:00:00.1234567+10:00
    private const int LongestTime = 33;
    private const int LongestDate = 10;
    private const int LengthOfId = 36;

    public static void Show(OpenApiSchema schema, ICustomAttributeProvider place, bool isAnswer)
    {
        var name = NameOf(place);
        var limit = AnswerLimits.Find(DeclarerOf(place), name);
        if (isAnswer && IsOf(schema, JsonSchemaType.Array))
            schema.MaxItems ??= limit?.Items;
        if (isAnswer && schema.AdditionalProperties is not null)
            schema.MaxProperties ??= limit?.Items;
        if (isAnswer && schema.AdditionalProperties is OpenApiSchema each && IsOf(each, JsonSchemaType.String))
            ShowText(each, limit, isAnswer);
        if ((IsOf(schema, JsonSchemaType.Array) ? schema.Items : schema) is not OpenApiSchema value)
            return;
        if (IsOf(value, JsonSchemaType.Integer) && (isAnswer || name == AnswerLimits.LineNumber))
        {
            value.Minimum ??= $"{limit?.Least ?? 0}";
            value.Maximum ??= $"{limit?.Most ?? int.MaxValue}";
        }

        if (IsOf(value, JsonSchemaType.String) && value.Enum is not { Count: > 0 })
            ShowText(value, limit, isAnswer);
    }

    private static void ShowText(OpenApiSchema value, AnswerLimit? limit, bool isAnswer)
    {
        value.MaxLength ??= value.Format switch
        {
            "uuid" => LengthOfId,
            "date" => LongestDate,
            "date-time" => LongestTime,
            _ => isAnswer ? limit?.Most : null,
        };
        if (value.Format is null)
            value.Pattern ??= (isAnswer ? limit?.Pattern : null) ?? NoControlCharacters;
    }

    private static bool IsOf(OpenApiSchema schema, JsonSchemaType type) => schema.Type?.HasFlag(type) == true;

    private static string? DeclarerOf(ICustomAttributeProvider place) => (place as MemberInfo)?.DeclaringType is { } type ? SchemaNames.Of(type) : null;

    private static string NameOf(ICustomAttributeProvider place) => PayrollJson.Names.ConvertName(place switch
    {
        MemberInfo member => member.Name,
        ParameterInfo parameter => parameter.Name!,
        _ => throw new ArgumentException($"Neither a member nor a parameter: {place}.", nameof(place)),
    });
}
