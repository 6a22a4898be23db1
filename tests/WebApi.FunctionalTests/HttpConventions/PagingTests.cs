using System.Net;
using System.Text;
using Payroll.WebApi.FunctionalTests.PayRuns;

namespace Payroll.WebApi.FunctionalTests.HttpConventions;

/// <summary>Reading a list to its end while it changes.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class PagingTests
{
    private const int Rows = 11;

    [Test]
    public async Task Employees_WhoWereThereAllAlong_ComeExactlyOnce()
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);
        var ids = new List<string>();
        for (var i = 0; i < Rows; i++) ids.Add(await tenant.HireAsync($"{i}@example.com"));

        var (seen, gone) = await ReadAsync(tenant.Admin, "/employees", "employee_id", async (page, last) =>
        {
            await tenant.HireAsync($"new{page}@example.com");
            // The row that the cursor names, the first of all, and one that is still to come.
            string[] leaving = page == 0 ? [last, ids[0]] : page == 1 ? [ids[^1]] : [];
            foreach (var id in leaving)
                Assert.That((await tenant.Admin.DeleteAsync($"/employees/{id}")).Status, Is.EqualTo(HttpStatusCode.NoContent));
            return leaving;
        });

        Assert.That(seen, Is.Unique.And.SupersetOf(ids.Except(gone)).And.Ordered);
        Assert.That(gone, Has.Count.EqualTo(3));
        Assert.That(seen, Has.No.Member(ids[^1]));
    }

    [Test]
    public async Task ApiKeys_ComeExactlyOnce_WhateverIsMadeAndRevokedMeanwhile()
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();
        for (var i = 0; i < Rows; i++) await MakeKeyAsync(admin, $"Key {i}");
        var ids = (await admin.AllAsync("/api-keys")).ConvertAll(key => key.At("api_key_id"));

        var (seen, _) = await ReadAsync(admin, "/api-keys", "api_key_id", async (page, last) =>
        {
            await MakeKeyAsync(admin, $"New {page}");
            if (page == 0) await admin.DeleteAsync($"/api-keys/{last}");
            return [];
        });

        Assert.That(ids, Has.Count.EqualTo(Rows + 1));
        Assert.That(seen, Is.Unique.And.SupersetOf(ids).And.Ordered);
    }

    [Test]
    public async Task Cursor_ThatIsNotTheListsOwn_IsRefusedWithTheField()
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);
        for (var i = 0; i < 2; i++) await tenant.HireAsync($"{i}@example.com");
        await MakeKeyAsync(tenant.Admin, "Another");
        var cursor = await CursorAsync(tenant.Admin, "/employees");
        var otherPlace = Convert.ToBase64String(Encoding.ASCII.GetBytes("0197a1b2c3d47e5f8a6b7c8d9e0f1a2b")).TrimEnd('=');

        var refused = new[]
        {
            await CursorAsync(tenant.Admin, "/api-keys"), cursor[..^1], cursor + "A", "A" + cursor[1..], cursor.ToUpperInvariant(),
            cursor[..10] + (cursor[10] == 'x' ? 'y' : 'x') + cursor[11..], otherPlace, "!", "%00", "%F0%9F%92%A9",
        };
        foreach (var one in refused)
        {
            var answer = await tenant.Admin.GetAsync($"/employees?limit=1&cursor={one}");
            Assert.That((answer.Status, string.Join(' ', answer.Errors)), Is.EqualTo((HttpStatusCode.BadRequest, "cursor: invalid_format")), one);
        }

        Assert.That((await tenant.Admin.GetAsync($"/employees?limit=1&cursor={cursor}")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Cursor_OfAnotherOrganization_ShowsNothingOfIt()
    {
        var (one, other) = (await TestTenant.CreateAsync(SharedApi.Host), await TestTenant.CreateAsync(SharedApi.Host));
        for (var i = 0; i < 2; i++) await one.HireAsync($"{i}@example.com");
        var own = await other.HireAsync();

        var page = await other.Admin.GetAsync($"/employees?cursor={await CursorAsync(one.Admin, "/employees")}");

        Assert.That(page.Json.GetProperty("data").EnumerateArray().Select(row => row.At("employee_id")), Is.SubsetOf(new[] { own }));
    }

    private static async Task<string> CursorAsync(ApiClient client, string list) => (await client.GetAsync($"{list}?limit=1")).Json.At("next_cursor");

    private static Task<string> MakeKeyAsync(ApiClient admin, string name) =>
        admin.MakeAsync("/api-keys", new { name, scopes = new[] { "read:reports" } }, "api_key_id");

    // Pages of three; after each, the list is changed, and what left it is told.
    private static async Task<(List<string> Seen, List<string> Gone)> ReadAsync(
        ApiClient client, string list, string idName, Func<int, string, Task<string[]>> changeAsync)
    {
        var (seen, gone) = (new List<string>(), new List<string>());
        string? cursor = null;
        for (var page = 0; page == 0 || cursor is not null; page++)
        {
            Assert.That(page, Is.LessThan(Rows), "The list has no end.");
            var answer = (await client.GetAsync($"{list}?limit=3{(cursor is null ? "" : $"&cursor={cursor}")}")).Json;
            seen.AddRange(answer.GetProperty("data").EnumerateArray().Select(row => row.At(idName)));
            cursor = answer.GetProperty("next_cursor").GetString();
            if (page < 3) gone.AddRange(await changeAsync(page, seen[^1]));
        }

        return (seen, gone);
    }
}
