using System.Reflection;
using NJsonSchema;
using Payroll.WebApi.Http.Json;

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
    private const int MaxTimeLength = 33;
    private const int MaxDateLength = 10;
    private const int LengthOfId = 36;

    public static void Show(JsonSchema schema, ICustomAttributeProvider place, bool isAnswer)
    {
        var name = NameOf(place);
        var limit = AnswerLimits.Find(DeclarerOf(place), name);
        if (isAnswer && schema.Type.HasFlag(JsonObjectType.Array) && schema.MaxItems == 0)
            schema.MaxItems = limit?.Items ?? 0;
        if (isAnswer && schema.AdditionalPropertiesSchema is { } each)
        {
            if (schema.MaxProperties == 0)
                schema.MaxProperties = limit?.Items ?? 0;
            if (each.Type.HasFlag(JsonObjectType.String))
                ShowText(each, limit, isAnswer);
        }

        var value = schema.Item ?? schema;
        if (value.Type.HasFlag(JsonObjectType.Integer) && (isAnswer || name == AnswerLimits.LineNumber))
        {
            value.Minimum ??= limit?.Min ?? 0;
            value.Maximum ??= limit?.Max ?? int.MaxValue;
        }

        if (value.Type.HasFlag(JsonObjectType.String) && value.Enumeration.Count == 0)
            ShowText(value, limit, isAnswer);
    }

    private static void ShowText(JsonSchema value, AnswerLimit? limit, bool isAnswer)
    {
        value.MaxLength ??= value.Format switch
        {
            "uuid" => LengthOfId,
            "date" => MaxDateLength,
            "date-time" => MaxTimeLength,
            _ => isAnswer ? limit?.Max : null,
        };
        if (value.Format is null)
            value.Pattern ??= (isAnswer ? limit?.Pattern : null) ?? NoControlCharacters;
    }

    private static string? DeclarerOf(ICustomAttributeProvider place) => (place as MemberInfo)?.DeclaringType is { } type ? SchemaNames.Of(type) : null;

    private static string NameOf(ICustomAttributeProvider place) => PayrollJson.Names.ConvertName(place switch
    {
        MemberInfo member => member.Name,
        ParameterInfo parameter => parameter.Name!,
        _ => throw new ArgumentException($"Neither a member nor a parameter: {place}.", nameof(place)),
    });
}
