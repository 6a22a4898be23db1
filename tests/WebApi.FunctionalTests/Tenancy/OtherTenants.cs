using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Infrastructure.ApiKeys;
using Payroll.WebApi.FunctionalTests.Employees;
using Payroll.WebApi.FunctionalTests.PayGroups;
using Payroll.WebApi.FunctionalTests.PayRates;
using Payroll.WebApi.FunctionalTests.RequestLogs;
using Payroll.WebApi.FunctionalTests.Timesheets;

namespace Payroll.WebApi.FunctionalTests.Tenancy;

/// <summary>An organization that has one of everything, and what its things are called.</summary>
internal sealed record OtherTenants(TestTenant TestTenant, IReadOnlyDictionary<string, string> Ids)
{
    public const string ExternalId = "HR-1";

    public ApiClient Admin => TestTenant.Admin;

    /// <param name="mark">Makes the codes of an organization its own.</param>
    public static async Task<OtherTenants> AddAsync(string mark)
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);
        var admin = tenant.Admin;
        var ids = new Dictionary<string, string>
        {
            ["payScheduleId"] = await admin.MakeAsync("/pay-schedules", TestTenant.Schedule($"schedule-{mark}"), "pay_schedule_id"),
            ["employmentTypeId"] = await admin.MakeAsync("/employment-types", new { code = $"type-{mark}", name = "Type" }, "employment_type_id"),
            ["payGroupId"] = await admin.MakeAsync("/pay-groups", TestTenant.Group($"group-{mark}"), "pay_group_id"),
            ["holidayId"] = await admin.AddHolidayAsync("2026-12-25", $"group-{mark}"),
            ["employeeId"] = await admin.MakeAsync("/employees", EmployeeBodies.With(("external_id", $"{ExternalId}-{mark}")), "employee_id"),
            ["earningCodeId"] = await admin.MakeAsync("/earning-codes", new { code = $"earning-{mark}", name = "Earning", kind = "allowance" }, "earning_code_id"),
            ["costCodeId"] = await admin.MakeAsync("/cost-codes", new { code = $"cost-{mark}", name = "Cost" }, "cost_code_id"),
            ["apiKeyId"] = await admin.MakeAsync("/api-keys", new { name = "Key", preset = "read_only" }, "api_key_id"),
        };
        await admin.MakeAsync("/cost-codes", new { code = $"below-{mark}", name = "Below", parent = $"cost-{mark}" }, "cost_code_id");
        ids["payRateId"] = await admin.MakeAsync(
            "/pay-rates", RateBodies.Rate(("employee_id", ids["employeeId"]), ("employment_type", $"type-{mark}"), ("classification", $"class-{mark}")), "pay_rate_id");
        ids["payRuleId"] = await admin.MakeAsync(
            "/pay-rules", new { code = $"rules-{mark}", name = "Rules", pay_group = $"group-{mark}", effective_from = "2026-07-01", rules = Array.Empty<object>() }, "pay_rule_id");
        // Hours of the run's period that are not approved: the run has a warning.
        ids["openEntryId"] = await admin.RecordAsync(EntrySteps.Hours(ids["employeeId"], 1));
        ids["payRunId"] = await tenant.OpenRunAsync(new { employee_id = ids["employeeId"], hours_worked = 80, gross_pay = 1000 });
        // Not approved, of which the run has a warning.
        ids["openEntryId"] = await admin.RecordAsync(EntrySteps.Hours(ids["employeeId"], 1));
        var submitted = await tenant.SubmitAsync(ids["payRunId"]);
        Assert.That((int)submitted.Status, Is.EqualTo(200), submitted.Text);
        ids["timesheetEntryId"] = await admin.RecordAsync(EntrySteps.Entry(
            ids["employeeId"], ("external_id", $"entry-{mark}"), ("cost_code", $"cost-{mark}"), ("earning_code", $"earning-{mark}"), ("status", "approved")));
        await admin.FreezeAsync(ids["timesheetEntryId"], ids["payRunId"]);
        ids["paystubId"] = (await admin.GetAsync("/paystubs")).Json.GetProperty("data")[0].GetProperty("paystub_id").GetString()!;
        ids["correctionId"] = await admin.MakeAsync("/pay-runs", new
        {
            pay_group = TestTenant.PayGroup,
            type = "correction",
            corrects_pay_run_id = ids["payRunId"],
            employees = new[] { new { employee_id = ids["employeeId"], hours_worked = -1, gross_pay = -10 } },
        }, "pay_run_id");
        ids["requestId"] = (await admin.GetAsync("/employees")).RequestId();
        await admin.LineOfAsync(ids["requestId"]);
        // How the keys were used is otherwise written some seconds later.
        await SharedApi.Host.Services.GetRequiredService<ApiKeyUsageCounter>().FlushAsync(CancellationToken.None);
        return new OtherTenants(tenant, ids);
    }

    /// <summary>Everything that the organization can read of itself.</summary>
    public async Task<string> CreateAsync()
    {
        var seen = new List<string>();
        foreach (var list in new[] { "/organizations/current", "/pay-schedules", "/employment-types", "/pay-groups", "/holidays", "/earning-codes", "/cost-codes", "/employees", "/pay-rates", "/pay-rules", "/timesheet-entries", "/pay-runs", "/paystubs", "/api-keys" })
            seen.Add(WithoutLastUses((await Admin.GetAsync(list)).Json));
        foreach (var run in new[] { "payRunId", "correctionId" })
            seen.Add((await Admin.GetAsync($"/pay-runs/{Ids[run]}/inputs/{Ids["employeeId"]}")).Text);
        seen.Add((await Admin.GetAsync($"/employees/{Ids["employeeId"]}/employments")).Text);
        return string.Join('\n', seen);
    }

    // When a key was last used is noted behind the requests, and says nothing about changes.
    private static string WithoutLastUses(JsonElement list) =>
        System.Text.RegularExpressions.Regex.Replace(list.GetRawText(), "\"last_used_at\":[^,}]*", "\"last_used_at\":0");
}
