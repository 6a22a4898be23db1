using System.Net;
using static Payroll.WebApi.FunctionalTests.Employees.EmployeeBodies;

namespace Payroll.WebApi.FunctionalTests.Employees;

public sealed class ListEmployeesTests
{
    [TestCase("jane", "a")]
    [TestCase("JANE DOE", "a")]
    [TestCase("doe@", "a")]
    [TestCase("hr-00", "a b")]
    [TestCase("HR-001", "a")]
    [TestCase("élodie", "b")]
    [TestCase("ÉLODIE", "b")]
    [TestCase("björk", "b")]
    [TestCase("elodie@", "b")]
    [TestCase("example.com", "a b c")]
    [TestCase("  jane  ", "a")]
    [TestCase("100%_", "c")]
    [TestCase("%", "c")]
    [TestCase("_", "c")]
    [TestCase("[a-z]", "")]
    [TestCase("'; DROP TABLE employees; --", "")]
    [TestCase("nobody", "")]
    public async Task Search_WhateverTheCase_FindsPartsOfNameEmailAndExternalId(string search, string expected)
    {
        var admin = (await TestTenant.CreateAsync(SharedApi.Host)).Admin;
        await HireAsync(admin, "a", ("first_name", "Jane"), ("last_name", "Doe"), ("email", "jane.doe@example.com"), ("external_id", "HR-001"));
        await HireAsync(admin, "b", ("first_name", "Élodie"), ("last_name", "BJÖRK"), ("email", "elodie@example.com"), ("external_id", "HR-002"));
        await HireAsync(admin, "c", ("first_name", "Joe"), ("last_name", "100%_sure"), ("email", "joe@example.com"));

        Assert.That(await FoundAsync(admin, $"?search={Uri.EscapeDataString(search)}"), Is.EqualTo(expected));
    }

    [TestCase("?pay_group=engineering", "a")]
    [TestCase("?pay_group=sales", "b c")]
    [TestCase("?pay_group=Sales", "")]
    [TestCase("?employment_type=casual", "c")]
    [TestCase("?pay_group=sales&employment_type=full_time", "b")]
    [TestCase("?pay_group=engineering&employment_type=casual", "")]
    [TestCase("?pay_group=sales&search=c@", "c")]
    [TestCase("?status=active", "a b c")]
    [TestCase("?status=ended", "")]
    [TestCase("", "a b c")]
    public async Task Filters_Together_AllHold(string query, string expected)
    {
        var admin = (await TestTenant.CreateAsync(SharedApi.Host)).Admin;
        await admin.MakeAsync("/pay-groups", TestTenant.Group("sales"), "pay_group_id");
        await HireAsync(admin, "a");
        await HireAsync(admin, "b", ("pay_group", "sales"));
        await HireAsync(admin, "c", ("pay_group", "sales"), ("employment_type", "casual"));

        Assert.That(await FoundAsync(admin, query), Is.EqualTo(expected));
    }

    [TestCase("HR-1", "a")]
    [TestCase("hr-1", "")]
    [TestCase("HR-", "")]
    [TestCase("HR-1&search=b@", "")]
    public async Task ExternalId_FindsTheOneThatHasIt(string externalId, string expected)
    {
        var admin = (await TestTenant.CreateAsync(SharedApi.Host)).Admin;
        await HireAsync(admin, "a", ("external_id", "HR-1"));
        await HireAsync(admin, "b", ("external_id", "HR-12"));

        Assert.That(await FoundAsync(admin, $"?external_id={externalId}"), Is.EqualTo(expected));
    }

    [TestCase("?status=gone", "status: invalid_format")]
    [TestCase("?updated_since=2026-06-01", "updated_since: invalid_format")]
    [TestCase("?updated_since=2026-06-01T10:00:00", "updated_since: invalid_format")]
    [TestCase("?limit=201", "limit: out_of_range")]
    [TestCase("?limit=ten", "limit: invalid_format")]
    [TestCase("?limit=1&limit=2", "limit: duplicate")]
    [TestCase("?search=", "search: required")]
    [TestCase("?cursor=!", "cursor: invalid_format")]
    [TestCase("?cursor=MjAyNjA2MDE", "cursor: invalid_format", Description = "A cursor of another kind of list")]
    [TestCase("?paygroup=sales", "paygroup: unknown_member")]
    public async Task List_WithAWrongQuery_NamesTheParameter(string query, string error)
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();

        var answer = await admin.GetAsync("/employees" + query);

        Assert.That((answer.Status, string.Join(' ', answer.Errors)), Is.EqualTo((HttpStatusCode.BadRequest, error)), answer.Text);
    }

    [Test]
    public async Task Pages_WhileRowsComeAndGo_NeitherRepeatNorSkip()
    {
        var admin = (await TestTenant.CreateAsync(SharedApi.Host)).Admin;
        var staying = new List<string>();
        var going = new Queue<string>();
        for (var i = 0; i < 12; i++)
        {
            var id = await HireAsync(admin, $"e{i}");
            if (i % 3 == 1) going.Enqueue(id);
            else staying.Add(id);
        }

        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = (await admin.GetAsync($"/employees?limit=3{(cursor is null ? "" : $"&cursor={cursor}")}")).Json;
            seen.AddRange(page.GetProperty("data").EnumerateArray().Select(item => item.GetProperty("employee_id").GetString()!));
            cursor = page.GetProperty("next_cursor").GetString();
            // The last row of the page is the one that the cursor points at: it goes, too.
            if (going.TryDequeue(out var gone)) await admin.DeleteAsync($"/employees/{gone}");
            if (staying.Remove(seen[^1])) await admin.DeleteAsync($"/employees/{seen[^1]}");
            if (seen.Count < 9) await HireAsync(admin, $"late{seen.Count}");
        }
        while (cursor is not null);

        Assert.That(seen, Is.Unique);
        Assert.That(staying, Is.SubsetOf(seen));
    }

    private static Task<string> HireAsync(ApiClient admin, string name, params (string Name, object? Value)[] members) => admin.MakeAsync(
        "/employees", With([("email", $"{name}@example.com"), ("classification", name), .. members]), "employee_id");

    /// <summary>The found ones' classifications, which the tests name them by.</summary>
    private static async Task<string> FoundAsync(ApiClient admin, string query)
    {
        var answer = await admin.GetAsync("/employees" + query);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Text);
        return string.Join(' ', answer.Json.GetProperty("data").EnumerateArray().Select(employee => employee.GetProperty("classification").GetString()).Order());
    }
}
