using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Payroll.WebApi.OpenApi;

/// <summary>
/// Says what parameters mean. Most mean the same everywhere, so they are described once, under their name; where one means
/// something of its own in an operation, under the operation's name and its own.
/// </summary>
internal sealed partial class ParameterWords : IOperationFilter
{
    private static readonly Dictionary<string, string> Words = new()
    {
        ["limit"] = "How many to answer at the most; 50 when left out.",
        ["cursor"] = "The `next_cursor` of the page before, unchanged; left out for the first page.",
        ["number"] = "The line's number, from 1 on.",
        ["pay_group"] = "Only of the pay group with this code.",
        ["employment_type"] = "Only of the employment type with this code.",
        ["employee_id"] = "Only of this employee.",
        ["employee_external_id"] = "Only of the employee with this id in your own system; case counts, white space around it doesn't.",
        ["pay_run_id"] = "Only of this pay run.",
        ["parent"] = "Only directly below the one with this code.",
        ["search"] = "Part of a name, an e-mail address or an external id, whatever the case.",
        ["updated_since"] = "Only what was changed at this time or later.",
        ["type"] = "Only of this type.",
        ["status"] = "Only in this state.",
        ["external_id"] = "Only the one with this id in your own system; case counts.",
        ["mode"] = "What becomes of the good items when others are refused: `atomic`, the default, writes nothing, `partial` writes them; `dry_run` writes nothing, and answers what would be.",
        ["wait_seconds"] = "Wait so long for the end of a calculation before answering.",
        ["Idempotency-Key"] = "A value of your own, 1 to 255 printable ASCII characters; the same one when you repeat the request, which is then answered as the first time and done once.",
        ["listAuditEvents.action"] = "Only of this action, such as `api_key.created`.",
        ["listAuditEvents.resource_id"] = "Only of what was done to this thing.",
        ["listAuditEvents.api_key_id"] = "Only of what was done with this key.",
        ["listAuditEvents.from"] = "Only at this time or later.",
        ["listAuditEvents.to"] = "Only before this time.",
        ["verifyAuditEvents.from_sequence"] = "Begin after the event with this sequence; at the first event when left out.",
        ["deleteApiKey.force"] = "Even when it is the organization's last active admin key.",
        ["deleteEmployee.end_date"] = "The last day of employment; today in the pay group's time zone when left out.",
        ["deleteEmployee.reason"] = "Why, in your words.",
        ["requestId"] = "The request's id, as the header `X-Request-Id` of its answer had it.",
        ["listRequestLogs.api_key_id"] = "Only of this API key.",
        ["listRequestLogs.status"] = "Only answered with this HTTP status.",
        ["listRequestLogs.method"] = "Only with this HTTP method, in capitals.",
        ["listRequestLogs.path"] = "Only whose path begins so, such as `/employees`; with or without `/api/v1` or `/v1`.",
        ["listRequestLogs.from"] = "Only at this time or later.",
        ["listRequestLogs.to"] = "Only before this time.",
        ["getApiKeyUsage.from"] = "The first hour is the one of this time; a day before the end when left out.",
        ["getApiKeyUsage.to"] = "Only hours that begin before this time; now when left out.",
        ["listPayPeriods.from"] = "The first day that is looked at; today when left out.",
        ["listPayPeriods.to"] = "The last day that is looked at; a year after the first when left out.",
        ["listPayRates.employee_id"] = "Only those that are for this employee alone.",
        ["listPayRates.employee_external_id"] = "Only those that are for the employee with this id in your own system alone; case counts, white space around it doesn't.",
        ["listPayRates.classification"] = "Only those that are for this classification, of one employee or of anybody; case counts.",
        ["listPayRates.on"] = "Only those that hold on this day; the first and the last day count.",
        ["listHolidays.from"] = "Only on this day or later.",
        ["listHolidays.to"] = "Only on this day or earlier.",
        ["listHolidays.pay_group"] = "Only those that hold for the pay group with this code: its own, and those of all pay groups.",
        ["listTimesheetEntries.from"] = "Only with a work date on this day or later.",
        ["listTimesheetEntries.to"] = "Only with a work date on this day or earlier.",
        ["listTimesheetEntries.pay_group"] = "Only of those who are in the pay group with this code on the work date.",
        ["listPaystubs.from"] = "Only paid on this day or later.",
        ["listPaystubs.to"] = "Only paid on this day or earlier.",
    };

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(parameter => string.IsNullOrEmpty(parameter.Description)))
        {
            parameter.Description = Words.GetValueOrDefault($"{operation.OperationId}.{parameter.Name}")
                ?? Words.GetValueOrDefault(parameter.Name!)
                ?? (parameter.In == ParameterLocation.Path ? IdOf(parameter.Name!) : null);
        }
    }

    // payRunId: the pay run's id.
    private static string? IdOf(string name) => name.EndsWith("Id", StringComparison.Ordinal)
        ? $"The {WordStart().Replace(name[..^2], " $0").ToLowerInvariant().Replace("api ", "API ", StringComparison.Ordinal)}'s id."
        : null;

    [GeneratedRegex("[A-Z]")]
    private static partial Regex WordStart();
}
