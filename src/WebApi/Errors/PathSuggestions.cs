using Payroll.WebApi.Http;

namespace Payroll.WebApi.Errors;

/// <summary>Paths that callers try because other products, or other spellings, have them: which one they mean here.</summary>
internal static class PathSuggestions
{
    private static readonly Dictionary<string, (string Things, string Path)> Meant = new (string Things, string Path, string[] Tried)[]
    {
        ("Pay runs", "/pay-runs",
            ["payroll", "payrolls", "payroll-run", "payroll-runs", "payroll_runs", "pay-run", "pay_run", "pay_runs", "payrun", "payruns", "runs"]),
        ("Paystubs", "/paystubs", ["paystub", "pay-stub", "pay-stubs", "pay_stubs", "payslip", "payslips", "pay-slips", "pay_slips"]),
        ("Employees", "/employees", ["employee", "people", "workers", "staff"]),
        ("Timesheet entries", "/timesheet-entries",
            ["timesheet", "timesheets", "timesheet-entry", "timesheet_entries", "time-entries", "time_entries", "hours"]),
        ("Pay rates", "/pay-rates", ["pay-rate", "pay_rate", "pay_rates", "payrate", "payrates", "rates"]),
        ("Pay rules", "/pay-rules", ["pay-rule", "pay_rule", "pay_rules", "payrule", "payrules", "rules"]),
        ("Pay groups", "/pay-groups", ["pay-group", "pay_group", "pay_groups", "paygroup", "paygroups"]),
        ("Pay schedules", "/pay-schedules", ["pay-schedule", "pay_schedule", "pay_schedules", "payschedules", "schedules"]),
        ("Employment types", "/employment-types", ["employment-type", "employment_type", "employment_types"]),
        ("Earning codes", "/earning-codes", ["earning-code", "earning_codes", "earnings"]),
        ("Cost codes", "/cost-codes", ["cost-code", "cost_codes"]),
        ("Holidays", "/holidays", ["holiday", "public-holidays", "public_holidays"]),
        ("API keys", "/api-keys", ["api-key", "api_key", "api_keys", "apikey", "apikeys", "keys", "token", "tokens"]),
        ("Request logs", "/request-logs", ["log", "logs", "request-log", "request_logs"]),
        ("Audit events", "/audit-events", ["audit-event", "audit_events", "audit-log", "audit-logs", "events"]),
        ("Organizations", "/organizations", ["organization", "organisation", "organisations", "companies"]),
    }.SelectMany(meant => meant.Tried, (meant, tried) => (tried, meant.Things, meant.Path)).ToDictionary(one => one.tried, one => (one.Things, one.Path));

    /// <summary>Everything that is tried, and the path that is meant, both without the prefix.</summary>
    public static IEnumerable<(string Tried, string Meant)> All => Meant.Select(one => ($"/{one.Key}", one.Value.Path));

    /// <summary>What to say of a path under the API that is not there; null where nothing is known of it. Only words of the table are said again.</summary>
    public static string? AdviceOn(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments(ApiPrefix.Full, StringComparison.OrdinalIgnoreCase, out var rest)) return null;
        var tried = (rest.Value ?? string.Empty).Trim('/').Split('/')[0].ToLowerInvariant();
        return Meant.TryGetValue(tried, out var meant) ? $"There is no /{tried}. {meant.Things} are at {ApiPrefix.Locate(context, meant.Path)}." : null;
    }
}
