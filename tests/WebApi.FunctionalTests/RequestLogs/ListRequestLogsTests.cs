using System.Net;
using Payroll.Domain.RequestLogs;

namespace Payroll.WebApi.FunctionalTests.RequestLogs;

[Parallelizable(ParallelScope.All)]
public sealed class ListRequestLogsTests
{
    [Test]
    public async Task Pages_NeitherRepeatNorSkipWhileLinesCome()
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();
        var before = await AskAsync(admin, 12);

        // Each page is a request that makes a line, and so do those between them.
        var walked = await admin.WalkAsync("&path=/employees", 5);

        Assert.That(walked, Is.EqualTo(Enumerable.Reverse(before)));
    }

    [Test]
    public async Task Filters_GoTogether()
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();
        var other = await admin.PostAsync("/api-keys", new { name = "Other", preset = "admin" });
        var otherId = other.Json.GetProperty("api_key_id").GetString();
        var client = SharedApi.Host.Client(other.Json.GetProperty("key").GetString());
        var found = await client.GetAsync($"/employees/{Guid.Empty}");
        await client.GetAsync("/employees");
        await client.DeleteAsync($"/employees/{Guid.Empty}");
        var last = await admin.GetAsync($"/employees/{Guid.Empty}");
        await admin.LineOfAsync(last.RequestId());

        var all = await admin.WalkAsync($"&api_key_id={otherId}&status=404&method=GET&path=/v1/employees/", 10);

        Assert.That(all, Is.EqualTo(new[] { found.RequestId() }));
    }

    [Test]
    public async Task Times_AreFromOneUpToAnother()
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();
        var asked = await AskAsync(admin, 6);
        var times = new List<string>();
        foreach (var id in asked) times.Add((await admin.LineOfAsync(id)).GetProperty("at").GetString()!);

        var found = await admin.WalkAsync($"&path=/employees&from={times[2]}&to={times[4]}", 10);

        // Requests of the same moment as a bound belong where their time says.
        var expected = asked.Where((_, place) => string.CompareOrdinal(times[place], times[2]) >= 0 && string.CompareOrdinal(times[place], times[4]) < 0);
        Assert.That(found, Is.EquivalentTo(expected));
    }

    [TestCase("/EMPLOYEES")]
    [TestCase("/_mployees")]
    [TestCase("/employee%25")]
    [TestCase("/employees%20")]
    public async Task Path_OfOtherCharacters_IsNotFound(string path)
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();
        var asked = await AskAsync(admin, 1);
        Assert.That(await admin.WalkAsync("&path=/employees", 10), Is.EqualTo(asked));

        Assert.That(await admin.WalkAsync($"&path={path}", 10), Is.Empty);
    }

    [TestCase("status=99")]
    [TestCase("method=get")]
    [TestCase("path=employees")]
    [TestCase("from=yesterday")]
    [TestCase("limit=201")]
    [TestCase("cursor=x")]
    [TestCase("code=not_found")]
    public async Task WrongQuery_IsRefused(string query)
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();

        Assert.That((await admin.GetAsync("/request-logs?" + query)).Status, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public void Ids_SortAsTheirTimes()
    {
        var at = new DateTimeOffset(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);

        Assert.That(Guid.CreateVersion7(at).CompareTo(RequestNumber.FirstAt(at)), Is.Positive);
        Assert.That(Guid.CreateVersion7(at.AddMilliseconds(-1)).CompareTo(RequestNumber.FirstAt(at)), Is.Negative);
    }

    private static async Task<IReadOnlyList<string>> AskAsync(ApiClient admin, int times)
    {
        List<string> ids = [];
        for (var time = 0; time < times; time++) ids.Add((await admin.GetAsync("/employees")).RequestId());
        foreach (var id in ids) await admin.LineOfAsync(id);
        // Within a millisecond chance decides, so the ids' own order is the order.
        return [.. ids.Order(StringComparer.Ordinal)];
    }
}
