using System.Text.Json;
using Payroll.WebApi.FunctionalTests.Timesheets;

namespace Payroll.WebApi.FunctionalTests.PayRuns.Warnings;

/// <summary>What tests of warnings do again and again.</summary>
internal static class WarningSteps
{
    public static Task<string> ApprovedAsync(this TestTenant tenant, string employee, string date, decimal hours, params (string Name, object? Value)[] members) =>
        tenant.Admin.RecordAsync(EntrySteps.Hours(employee, hours, [("date", date), ("status", "approved"), .. members]));

    /// <summary>The regular run for a biweekly period that begins on a day.</summary>
    public static Task<string> OpenFromAsync(this TestTenant tenant, string start, params object[] employees) => tenant.Admin.MakeAsync(
        "/pay-runs",
        new
        {
            pay_group = TestTenant.PayGroup,
            type = "regular",
            pay_period_start = start,
            pay_period_end = $"{DateOnly.ParseExact(start, "O").AddDays(13):yyyy-MM-dd}",
            employees,
        },
        "pay_run_id");

    public static Task<List<JsonElement>> WarningsAsync(this TestTenant tenant, string run, int limit = 200) => tenant.Admin.AllAsync($"/pay-runs/{run}/warnings", limit);

    /// <summary>Calculates a run: the codes of one employee's warnings, in order.</summary>
    public static async Task<string[]> CodesAsync(this TestTenant tenant, string run, string employee)
    {
        await tenant.CalculateAsync(run);
        return [.. (await tenant.WarningsAsync(run)).Where(warning => warning.At("employee_id") == employee).Select(warning => warning.At("code"))];
    }
}
