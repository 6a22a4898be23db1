using Payroll.Application.ApiKeys.Usage;
using Payroll.Application.Common.Batches;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Pages;
using Payroll.Application.Timesheets;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.Common;
using Payroll.Domain.PayRules;
using Payroll.Domain.RequestLogs;
using Payroll.Domain.Timesheets;
using Payroll.WebApi.Errors;
using Payroll.WebApi.Http;
using Payroll.WebApi.PayRules.Rules;
using Payroll.WebApi.PayRuns;
using Payroll.WebApi.Timesheets;

namespace Payroll.WebApi.OpenApi.Schemas;

/// <summary>The limits of a member of an answer.</summary>
/// <param name="Max">The longest text in characters, or the largest number.</param>
/// <param name="Pattern">What a text looks like.</param>
/// <param name="Min">The smallest number.</param>
/// <param name="Items">The longest list.</param>
internal sealed record AnswerLimit(int? Max = null, string? Pattern = null, int? Min = null, int? Items = null);

/// <summary>
/// The limits of members of answers. A member's name means the same everywhere, so most are said once, under the name; where one
/// means something of its own, under the schema's name and its own.
/// </summary>
internal static class AnswerLimits
{
    public const string LineNumber = "number";

    private const int FigureLines = ManualPayLimits.Lines;
    private const int MaxLines = 5_000;
    private const int MaxSegments = WorkedTime.MinutesOfADay;
    private const int MaxScopes = 50;
    private const int Sentence = 1000;
    private const string Code = Text.CodePattern;
    private const string Scope = @"^([a-z]+|\*):([a-z-]+|\*)$";
    private const string Key = $"^{ApiKeySecret.Pattern}$";

    private static readonly Dictionary<string, AnswerLimit> Known = new()
    {
        ["code"] = new(Text.CodeLength, Code),
        ["pay_group"] = new(Text.CodeLength, Code),
        ["pay_schedule"] = new(Text.CodeLength, Code),
        ["employment_type"] = new(Text.CodeLength, Code),
        ["parent"] = new(Text.CodeLength, Code),
        ["preset"] = new(Text.CodeLength, Code),
        ["rounding"] = new(Text.CodeLength, Code),
        ["kind"] = new(Text.CodeLength, Code),
        ["ConsideredRule.reason"] = new(Text.CodeLength, Code),
        ["SkippedEmployee.reason"] = new(Text.CodeLength, Code),
        ["name"] = new(Text.NameLength),
        ["first_name"] = new(Text.NameLength),
        ["last_name"] = new(Text.NameLength),
        ["legal_name"] = new(Text.NameLength),
        ["classification"] = new(Text.NameLength),
        ["project"] = new(Text.NameLength),
        ["line1"] = new(Text.NameLength),
        ["line2"] = new(Text.NameLength),
        ["city"] = new(Text.NameLength),
        ["region"] = new(Text.NameLength),
        ["description"] = new(Text.DescriptionLength),
        ["formula"] = new(Text.DescriptionLength),
        ["path"] = new(Text.DescriptionLength),
        ["external_id"] = new(Text.ExternalIdLength),
        ["employee_external_id"] = new(Text.ExternalIdLength),
        ["email"] = new(EmailAddress.MaxLength),
        ["time_zone"] = new(64),
        ["postal_code"] = new(20),
        ["member_number"] = new(50),
        ["abn"] = new(14),
        ["ein"] = new(10),
        ["routing_number"] = new(34),
        ["account_number_last4"] = new(4),
        ["account_last4"] = new(4),
        ["tax_file_number_last3"] = new(3, "^[0-9]{3}$"),
        ["social_security_number_last4"] = new(4, "^[0-9]{4}$"),
        ["country"] = new(2, "^[A-Z]{2}$"),
        ["currency"] = new(3, "^[A-Z]{3}$"),
        ["shown_as"] = new(25, "^sk_pay_[0-9A-Za-z]{12}_…[0-9A-Za-z]{4}$"),
        ["key"] = new(69, Key),
        ["admin_key"] = new(69, Key),
        ["next_cursor"] = new(200, "^[A-Za-z0-9_-]+$"),
        ["scopes"] = new(50, Scope, Items: MaxScopes),
        ["advice"] = new(Items: 2),
        ["warnings"] = new(Items: 10),

        ["ProblemDetails.type"] = new(100, $"^{ProblemCatalog.TypePrefix}[a-z_]+$"),
        ["ProblemDetails.title"] = new(100),
        ["ProblemDetails.status"] = new(599, Min: 400),
        ["detail"] = new(Sentence),
        ["message"] = new(Sentence),
        ["field"] = new(Sentence),
        ["instance"] = new(OriginalPath.MaxShownLength),
        ["request_id"] = new(RequestId.Length, RequestId.Pattern),
        ["errors"] = new(Items: RequestErrors.Max),
        ["violated_policy"] = new(60, "^[a-z_]+$"),
        ["required_scopes"] = new(50, Scope, Items: MaxScopes),

        ["action"] = new(80, "^[a-z_]+\\.[a-z_]+$"),
        ["resource"] = new(40, Code),
        ["address"] = new(64),
        ["details"] = new(Text.DescriptionLength, Items: 20),
        ["hash"] = new(64, "^[0-9a-f]{64}$"),
        ["sequence"] = new(Min: 1),
        ["checked"] = new(Min: 0),
        ["first_broken_sequence"] = new(Min: 1),

        ["results"] = new(Items: BatchLimits.Items),
        ["index"] = new(BatchLimits.Items - 1, Min: 0),
        ["line"] = new(Min: 1),
        ["column"] = new(Sentence),
        ["created"] = new(BatchLimits.Items, Min: 0),
        ["updated"] = new(BatchLimits.Items, Min: 0),
        ["unchanged"] = new(BatchLimits.Items, Min: 0),
        ["conflict"] = new(BatchLimits.Items, Min: 0),
        ["rejected"] = new(BatchLimits.Items, Min: 0),
        ["not_applied"] = new(BatchLimits.Items, Min: 0),
        // As it was sent, known or not.
        ["ImportedHoliday.pay_group"] = new(Text.CodeLength),
        ["RefusedItemResponse.pay_group"] = new(Text.CodeLength),

        ["limits"] = new(Items: 8),
        ["limit"] = new(Min: 1),
        ["window_seconds"] = new(86_400, Min: 1),
        ["retry_after_seconds"] = new(200_000, Min: 1),

        ["api_key_name"] = new(Text.NameLength),
        ["method"] = new(RequestLog.WordLength, "^([A-Z]+|[*])$"),
        ["route"] = new(RequestLog.TextLength, "^/"),
        ["RequestLog.path"] = new(RequestLog.TextLength, "^/"),
        ["query"] = new(RequestLog.TextLength),
        ["RequestLog.status"] = new(599, Min: 100),
        ["duration_ms"] = new(Min: 0),
        ["request_bytes"] = new(Min: 0),
        ["response_bytes"] = new(Min: 0),
        ["user_agent"] = new(RequestLog.UserAgentLength),
        ["client_request_id"] = new(RequestLog.ClientRequestIdLength, "^[A-Za-z0-9._-]+$"),
        ["rate_limit_class"] = new(RequestLog.WordLength, "^[a-z_]+$"),
        ["rate_limit_remaining"] = new(Min: 0),

        ["ApiKeyUsage.data"] = new(Items: ApiKeyUsageDto.MaxHours),
        ["class"] = new(ApiKeyUsage.ClassLength, "^[a-z_]+$"),
        ["ok"] = new(Min: 0),
        ["client_errors"] = new(Min: 0),
        ["unauthorized"] = new(Min: 0),
        ["forbidden"] = new(Min: 0),
        ["limited"] = new(Min: 0),
        ["server_errors"] = new(Min: 0),

        ["version"] = new(Min: 1),
        [LineNumber] = new(MaxLines, Min: 1),
        ["pay_date_offset_days"] = new(31),
        ["dependent_children"] = new(20),

        ["TimesheetEntry.start"] = new(ClockText.Length, ClockText.Pattern),
        ["TimesheetEntry.end"] = new(ClockText.Length, ClockText.Pattern),
        ["EntryBreak.start"] = new(ClockText.Length, ClockText.Pattern),
        ["EntryBreak.end"] = new(ClockText.Length, ClockText.Pattern),
        ["LineSegment.from"] = new(ClockText.Length, ClockText.Pattern),
        ["LineSegment.to"] = new(ClockText.Length, ClockText.Pattern),
        ["PricedLine.minutes"] = new(Min: 1),
        ["PricedEntries.data"] = new(Items: PriceTimesheetEntriesRequest.MaxEntries),
        ["segments"] = new(Items: MaxSegments),
        ["problems"] = new(Items: 10),
        ["considered"] = new(Items: PayRuleSetRules.MaxRules),
        ["cost_code"] = new(Text.CodeLength, Code),
        ["earning_code"] = new(Text.CodeLength, Code),
        ["minutes"] = new(WorkedTime.MinutesOfADay, Min: 1),
        ["break_minutes"] = new(WorkedTime.MinutesOfADay, Min: 1),
        ["breaks"] = new(Items: TimesheetLimits.Breaks),
        ["approved"] = new(Min: 0),

        ["DayRule.from"] = new(ClockText.Length, ClockText.Pattern),
        ["DayRule.to"] = new(ClockText.Length, ClockText.Pattern),
        ["ShiftRule.from"] = new(ClockText.Length, ClockText.Pattern),
        ["ShiftRule.to"] = new(ClockText.Length, ClockText.Pattern),
        ["TimeWindow.from"] = new(ClockText.Length, ClockText.Pattern),
        ["TimeWindow.to"] = new(ClockText.Length, ClockText.Pattern),
        ["RuleCycle.days"] = new(366, Min: 2),
        ["rules"] = new(Items: PayRuleSetRules.MaxRules),
        ["tiers"] = new(Items: RuleLimits.Tiers),
        ["days"] = new(Items: RuleLimits.Days),
        ["also_on"] = new(Items: 2),
        ["cost_codes"] = new(Text.CodeLength, Code, Items: RuleLimits.Names),
        ["classifications"] = new(Text.NameLength, Items: RuleLimits.Names),
        ["projects"] = new(Text.NameLength, Items: RuleLimits.Names),
        ["employment_types"] = new(Text.CodeLength, Code, Items: RuleLimits.Names),

        ["data"] = new(Items: PageRequest.MaxLimit),
        ["working_days"] = new(Items: 7),
        ["earnings"] = new(Items: FigureLines),
        ["bonuses"] = new(Items: FigureLines),
        ["deductions"] = new(Items: FigureLines),
        ["taxes"] = new(Items: FigureLines),
        ["employer_contributions"] = new(Items: FigureLines),
        ["bases"] = new(Items: FigureLines),
        ["lines"] = new(Items: MaxLines),
        ["payments"] = new(Items: 10),
        ["inputs"] = new(Items: MaxSegments),
        ["operands"] = new(Items: 20),
        ["salary_days"] = new(Items: 31),
        ["SalaryDays.days"] = new(31, Min: 1),
        ["steps"] = new(Items: 20),
    };

    public static AnswerLimit? Find(string? schema, string member) =>
        Known.GetValueOrDefault($"{schema}.{member}") ?? Known.GetValueOrDefault(member);
}
