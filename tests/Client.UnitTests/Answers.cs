using System.Globalization;

namespace Payroll.Client.UnitTests;

/// <summary>Bodies as the server writes them.</summary>
internal static class Answers
{
    public const string NoPayRates = """{"data":[],"has_more":false,"next_cursor":null}""";

    public const string PayGroup = """
        {"pay_group_id":"0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b","code":"engineering","name":"Engineering","pay_schedule":"biweekly",
         "jurisdiction":"none","currency":"USD","time_zone":"UTC","week_starts_on":"monday","salary_divisor":"fixed","large_change_percent":30,"warnings":[],"version":1,
         "created_at":"2026-06-01T08:00:00.000Z","updated_at":"2026-06-01T08:00:00.000Z"}
        """;

    /// <summary>A page of employment types, which are the smallest things that are listed.</summary>
    public static string Page(string? next, params string[] codes) => string.Create(CultureInfo.InvariantCulture,
        $$"""{"data":[{{string.Join(',', codes.Select(Type))}}],"has_more":{{(next is null ? "false" : "true")}},"next_cursor":{{(next is null ? "null" : $"\"{next}\"")}}}""");

    private static string Type(string code) => $$"""
        {"employment_type_id":"0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b","code":"{{code}}","name":"{{code}}","tax_treatment":"employee","version":1,
         "created_at":"2026-06-01T08:00:00.000Z","updated_at":"2026-06-01T08:00:00.000Z"}
        """;
}
