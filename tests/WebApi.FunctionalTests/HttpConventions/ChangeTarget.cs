using System.Net;
using System.Text.RegularExpressions;
using Payroll.WebApi.FunctionalTests.PayGroups;
using Payroll.WebApi.FunctionalTests.PayRates;
using Payroll.WebApi.FunctionalTests.PayRuns;
using Payroll.WebApi.FunctionalTests.RequestReading;
using Payroll.WebApi.FunctionalTests.Timesheets;

namespace Payroll.WebApi.FunctionalTests.HttpConventions;

/// <summary>A thing of a new organization, and an operation that changes it. A new kind of thing, or of change, needs a line here.</summary>
internal sealed partial record ChangeTarget(ApiClient Client, string Method, string Path, string ReadPath, object? Body, string Tag)
{
    /// <summary>How to make what a hole of a path stands for.</summary>
    private static readonly Dictionary<string, Func<TestTenant, Task<string>>> Things = new()
    {
        ["apiKeyId"] = tenant => tenant.Admin.MakeAsync("/api-keys", new { name = "Reports", scopes = new[] { "read:reports" } }, "api_key_id"),
        ["employeeId"] = tenant => tenant.HireAsync(),
        ["employmentTypeId"] = tenant => MakeAsync(tenant, ConfiguredValue.EmploymentType),
        ["earningCodeId"] = tenant => MakeAsync(tenant, ConfiguredValue.EarningCode),
        ["costCodeId"] = tenant => MakeAsync(tenant, ConfiguredValue.CostCode),
        ["payGroupId"] = tenant => MakeAsync(tenant, ConfiguredValue.PayGroup),
        ["payScheduleId"] = tenant => MakeAsync(tenant, ConfiguredValue.PaySchedule),
        ["payRateId"] = tenant => tenant.Admin.SetRateAsync(),
        ["payRuleId"] = tenant => tenant.Admin.MakeAsync("/pay-rules", new { code = "on-site", name = "On-site", effective_from = "2026-07-01", rules = Array.Empty<object>() }, "pay_rule_id"),
        ["holidayId"] = tenant => tenant.Admin.AddHolidayAsync("2026-12-25"),
        ["timesheetEntryId"] = async tenant => await tenant.Admin.RecordAsync(EntrySteps.Entry(await tenant.HireAsync())),
        ["payRunId"] = tenant => tenant.OpenRunAsync(),
    };

    /// <summary>What a change is sent, by its operation; the others take no body.</summary>
    private static readonly Dictionary<string, object> Bodies = new()
    {
        ["updateApiKey"] = new { name = "Other" },
        ["updateEmployee"] = new { first_name = "Other" },
        ["createEmployment"] = new { effective_from = "2026-07-01", classification = "Other" },
        ["updateEmploymentType"] = new { name = "Other" },
        ["updateEarningCode"] = new { name = "Other" },
        ["updateCostCode"] = new { name = "Other" },
        ["updatePayGroup"] = new { name = "Other" },
        ["updatePaySchedule"] = new { name = "Other" },
        ["updatePayRate"] = new { name = "Other" },
        ["updatePayRule"] = new { name = "Other" },
        ["updateHoliday"] = new { name = "Other" },
        ["updateTimesheetEntry"] = new { project = "Other" },
        ["updatePayRun"] = new { pay_date = "2026-06-20" },
        ["updateCurrentOrganization"] = new { name = "Other" },
        ["replacePayRunInput"] = RunSteps.Pay(2),
    };

    public static async Task<ChangeTarget> MakeAsync(TestTenant tenant, string method, string template, string operation)
    {
        var path = template["/api/v1".Length..];
        foreach (var hole in Hole().Matches(path).Select(match => match.Groups["name"].Value))
        {
            Assert.That(Things, Contains.Key(hole), $"{nameof(ChangeTarget)} does not know how to make a thing for {{{hole}}}.");
            path = path.Replace($"{{{hole}}}", await Things[hole](tenant), StringComparison.Ordinal);
        }

        if (template.Contains("/inputs/", StringComparison.Ordinal)) await tenant.Admin.PutAsync(path, RunSteps.Pay(1));
        // An action stands under the thing that it acts on.
        var read = method == "POST" ? path[..path.LastIndexOf('/')] : path;
        var thing = await tenant.Admin.GetAsync(read);
        Assert.That(thing.Status, Is.EqualTo(HttpStatusCode.OK), thing.Text);
        return new ChangeTarget(tenant.Admin, method, path, read, Bodies.GetValueOrDefault(operation), thing.Headers["ETag"]);
    }

    public Task<Answer> SendAsync(string ifMatch) => Method == "POST"
        ? Client.PostAsync(Path, Body, ("If-Match", ifMatch), ("Idempotency-Key", $"{Path} {ifMatch}"))
        : Client.SendAsync(new HttpMethod(Method), Path, Body, ("If-Match", ifMatch));

    public Task<Answer> ReadAsync() => Client.GetAsync(ReadPath);

    private static Task<string> MakeAsync(TestTenant tenant, ConfiguredValue kind) => tenant.Admin.MakeAsync(kind.Path, kind.New("another"), kind.IdName);

    [GeneratedRegex(@"\{(?<name>\w+)\}")]
    private static partial Regex Hole();
}
