using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Application.Common.Persistence;
using Payroll.Infrastructure.Persistence;
using Payroll.WebApi.FunctionalTests.RequestReading;

namespace Payroll.WebApi.FunctionalTests.Timesheets;

/// <summary>What tests of timesheet entries do again and again.</summary>
internal static class EntrySteps
{
    public const string Entries = "/timesheet-entries";

    /// <summary>From 9 to 17 on 1 June 2026, where nothing else is said; a member that is null is left out.</summary>
    public static Dictionary<string, object?> Entry(string? employeeId, params (string Name, object? Value)[] members)
    {
        var body = new Dictionary<string, object?> { ["employee_id"] = employeeId, ["date"] = "2026-06-01", ["start"] = "09:00", ["end"] = "17:00" };
        foreach (var (name, value) in members) body[name] = value;
        return body.Where(member => member.Value is not null).ToDictionary();
    }

    /// <summary>Hours without a place in the day.</summary>
    public static Dictionary<string, object?> Hours(string? employeeId, decimal hours, params (string Name, object? Value)[] members) =>
        Entry(employeeId, [("start", null), ("end", null), ("hours", hours), .. members]);

    public static Task<string> RecordAsync(this ApiClient admin, Dictionary<string, object?> entry) => admin.MakeAsync(Entries, entry, "timesheet_entry_id");

    /// <summary>Freezes an entry in a run, as submitting that does.</summary>
    public static async Task PayAsync(this TestTenant tenant, string timesheetEntryId) => await tenant.Admin.FreezeAsync(timesheetEntryId, await tenant.OpenRunAsync());

    /// <summary>Records which run has paid an entry.</summary>
    public static Task FreezeAsync(this ApiClient admin, string timesheetEntryId, string payRunId) => admin.InDatabaseAsync(async db =>
    {
        var (entryId, runId) = (Guid.Parse(timesheetEntryId), Guid.Parse(payRunId));
        await db.TimesheetEntries.Where(one => one.Id == entryId).ExecuteUpdateAsync(set => set.SetProperty(one => one.PaidInPayRunId, runId));
    });

    /// <summary>Has the clocks of all pay groups show something else, as other zone data would.</summary>
    public static Task PutClocksToUtcAsync(this ApiClient admin) => admin.InDatabaseAsync(
        async db => await db.PayGroups.ExecuteUpdateAsync(set => set.SetProperty(group => group.TimeZone, "UTC"), CancellationToken.None));

    private static async Task InDatabaseAsync(this ApiClient admin, Func<IPayrollDbContext, Task> step)
    {
        var organization = (await admin.GetAsync("/organizations/current")).Json.GetProperty("organization_id").GetGuid();
        await using var scope = SharedApi.Host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OrganizationScope>().OrganizationId = organization;
        await step(scope.ServiceProvider.GetRequiredService<IPayrollDbContext>());
    }

    public static Task<Answer> ImportAsync(this ApiClient client, params IEnumerable<Dictionary<string, object?>> items) => client.ImportInAsync("atomic", items);

    public static Task<Answer> ImportInAsync(this ApiClient client, string mode, params IEnumerable<Dictionary<string, object?>> items) =>
        client.PostAsync($"{Entries}/batch?mode={mode}", new { items });

    /// <summary>Sends a file as it is.</summary>
    public static async Task<Answer> FileAsync(this ApiClient client, byte[] file, string contentType = "text/csv", string path = Entries + "/batch", params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1" + path) { Content = new ByteArrayContent(file) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        foreach (var (name, value) in headers)
            if (!request.Headers.TryAddWithoutValidation(name, value)) request.Content.Headers.TryAddWithoutValidation(name, value);
        using var response = await client.Http.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    public static Task<Answer> CsvAsync(this ApiClient client, string text, string mode = "atomic") => client.FileAsync(Encoding.UTF8.GetBytes(text), path: $"{Entries}/batch?mode={mode}");
}
