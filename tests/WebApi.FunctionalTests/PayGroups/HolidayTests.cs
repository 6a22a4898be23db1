using System.Net;
using Payroll.WebApi.FunctionalTests.Employees;
using Payroll.WebApi.FunctionalTests.PayRuns;

namespace Payroll.WebApi.FunctionalTests.PayGroups;

public sealed class HolidayTests
{
    private TestTenant tenant = null!;

    private ApiClient Admin => tenant.Admin;

    [SetUp]
    public async Task SetUpAsync() => tenant = await TestTenant.CreateAsync(SharedApi.Host);

    [TestCase(null)]
    [TestCase(TestTenant.PayGroup)]
    public async Task CreateHoliday_OfAllOrOfAGroup_AnswersItWithLocationAndVersion(string? group)
    {
        var created = await Admin.PostAsync("/holidays", new { date = "2026-12-25", name = " Christmas Day ", pay_group = group });
        var id = created.Json.At("holiday_id");
        var read = await Admin.GetAsync($"/holidays/{id}");

        Assert.That(created.Status, Is.EqualTo(HttpStatusCode.Created), created.Text);
        Assert.That((created.Headers["Location"], created.Headers["ETag"]), Is.EqualTo(($"/api/v1/holidays/{id}", "\"1\"")));
        Assert.That(
            (created.Json.At("date"), created.Json.At("name"), created.Json.GetProperty("pay_group").GetString(), created.Json.At("version")),
            Is.EqualTo(("2026-12-25", "Christmas Day", group, "1")));
        Assert.That((read.Status, read.Text, read.Headers["ETag"]), Is.EqualTo((HttpStatusCode.OK, created.Text, "\"1\"")));
    }

    [TestCase("""{"name":"x"}""", "date: required")]
    [TestCase("""{"date":"2026-12-25"}""", "name: required")]
    [TestCase("""{"date":"2026-12-25","name":" "}""", "name: required")]
    [TestCase("""{"date":"2026-02-29","name":"x"}""", "date: invalid_format")]
    [TestCase("""{"date":"2200-01-01","name":"x"}""", "date: out_of_range")]
    [TestCase("""{"date":"2026-12-25","name":"x","pay_group":"not-there"}""", "pay_group: unknown_reference")]
    [TestCase("""{"date":"2026-12-25","name":"x","pay_group":"Engineering"}""", "pay_group: unknown_reference")]
    [TestCase("""{"date":"2026-12-25","name":"x","region":"NSW"}""", "region: unknown_member")]
    public async Task CreateHoliday_WithSomethingWrong_NamesTheField(string body, string error)
    {
        var answer = await Admin.PostAsync("/holidays", body);

        Assert.That((answer.Status, string.Join(' ', answer.Errors)), Is.EqualTo((HttpStatusCode.BadRequest, error)), answer.Text);
        Assert.That(await Admin.AllAsync("/holidays"), Is.Empty);
    }

    [TestCase(null)]
    [TestCase(TestTenant.PayGroup)]
    public async Task CreateHoliday_WhenTheGroupHasOneOnThatDate_AnswersConflictWithItsId(string? group)
    {
        var id = await AddAsync("2026-12-25", group);

        var second = await Admin.PostAsync("/holidays", new { date = "2026-12-25", name = "Again", pay_group = group });

        Assert.That((second.Status, second.Code), Is.EqualTo((HttpStatusCode.Conflict, "already_exists")), second.Text);
        Assert.That(second.Json.At("conflicts_with"), Is.EqualTo(id));
    }

    [Test]
    public async Task CreateHoliday_OfAnotherGroupOrDate_IsNoConflict()
    {
        await Admin.MakeAsync("/pay-groups", TestTenant.Group("sales"), "pay_group_id");

        foreach (var (date, group) in new[] { ("2026-12-25", null), ("2026-12-25", "sales"), ("2026-12-25", TestTenant.PayGroup), ("2026-12-26", null) })
            await AddAsync(date, group);

        Assert.That(await Admin.AllAsync("/holidays"), Has.Count.EqualTo(4));
    }

    [TestCase(null)]
    [TestCase(TestTenant.PayGroup)]
    public async Task CreateHoliday_TwentyAtOnceOnOneDate_MakesOne(string? group)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20)
            .Select(i => Admin.PostAsync("/holidays", new { date = "2026-12-25", name = $"Name {i}", pay_group = group })));

        var made = answers.Single(answer => answer.Status == HttpStatusCode.Created).Json.At("holiday_id");
        var refused = answers.Where(answer => answer.Status == HttpStatusCode.Conflict).ToList();
        Assert.That(refused, Has.Count.EqualTo(19));
        Assert.That(refused.Select(answer => answer.Json.At("conflicts_with")), Is.All.EqualTo(made));
        Assert.That(await Admin.AllAsync("/holidays"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task UpdateHoliday_OfDateAndName_IsOneNewVersionAndNoneWhenSentAgain()
    {
        var path = $"/holidays/{await AddAsync("2026-12-25", TestTenant.PayGroup)}";

        var changed = await Admin.PatchAsync(path, new { date = "2026-12-28", name = "Christmas, observed" }, ("If-Match", "\"1\""));
        var same = await Admin.PatchAsync(path, new { date = "2026-12-28" });

        Assert.That((changed.Status, changed.Headers["ETag"]), Is.EqualTo((HttpStatusCode.OK, "\"2\"")), changed.Text);
        Assert.That(
            (changed.Json.At("date"), changed.Json.At("name"), changed.Json.At("pay_group")),
            Is.EqualTo(("2026-12-28", "Christmas, observed", TestTenant.PayGroup)));
        Assert.That(same.Text, Is.EqualTo(changed.Text));
    }

    [TestCase("""{"date":null}""", "date: required")]
    [TestCase("""{"name":null}""", "name: required")]
    [TestCase("""{"name":" "}""", "name: required")]
    [TestCase("""{"pay_group":"engineering"}""", "pay_group: unknown_member")]
    public async Task UpdateHoliday_WithSomethingWrong_NamesTheField(string body, string error)
    {
        var answer = await Admin.PatchAsync($"/holidays/{await AddAsync("2026-12-25")}", body);

        Assert.That((answer.Status, string.Join(' ', answer.Errors)), Is.EqualTo((HttpStatusCode.BadRequest, error)), answer.Text);
    }

    [Test]
    public async Task UpdateHoliday_ToATakenDate_AnswersConflictAndChangesNothing()
    {
        var taken = await AddAsync("2026-12-25");
        var path = $"/holidays/{await AddAsync("2026-12-26")}";
        var before = (await Admin.GetAsync(path)).Text;

        var refused = await Admin.PatchAsync(path, new { date = "2026-12-25" });

        Assert.That((refused.Code, refused.Json.At("conflicts_with")), Is.EqualTo(("already_exists", taken)), refused.Text);
        Assert.That((await Admin.GetAsync(path)).Text, Is.EqualTo(before));
    }

    [Test]
    public async Task DeleteHoliday_RemovesItAndFreesTheDate()
    {
        var path = $"/holidays/{await AddAsync("2026-12-25")}";

        var deleted = await Admin.DeleteAsync(path);

        Assert.That((deleted.Status, deleted.Text), Is.EqualTo((HttpStatusCode.NoContent, "")));
        Assert.That(((await Admin.GetAsync(path)).Status, (await Admin.DeleteAsync(path)).Status), Is.EqualTo((HttpStatusCode.NotFound, HttpStatusCode.NotFound)));
        await AddAsync("2026-12-25");
    }

    [Test]
    public async Task DeletePayGroup_ThatNobodyUses_TakesItsHolidaysAlong()
    {
        var group = await Admin.MakeAsync("/pay-groups", TestTenant.Group("sales"), "pay_group_id");
        await AddAsync("2026-12-24", "sales");
        await AddAsync("2026-12-31", "sales");
        var kept = new[] { await AddAsync("2026-12-25"), await AddAsync("2026-12-26", TestTenant.PayGroup) };

        var deleted = await Admin.DeleteAsync($"/pay-groups/{group}");

        Assert.That(deleted.Status, Is.EqualTo(HttpStatusCode.NoContent), deleted.Text);
        Assert.That((await Admin.AllAsync("/holidays")).Select(holiday => holiday.At("holiday_id")), Is.EqualTo(kept));
    }

    [Test]
    public async Task DeletePayGroup_ThatIsInUse_KeepsItsHolidays()
    {
        await tenant.HireAsync();
        await AddAsync("2026-12-24", TestTenant.PayGroup);
        var group = (await Admin.GetAsync("/pay-groups")).Json.At("data[0].pay_group_id");

        var refused = await Admin.DeleteAsync($"/pay-groups/{group}");

        Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.Conflict, "in_use")), refused.Text);
        Assert.That(await Admin.AllAsync("/holidays"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task PayGroup_RemovedWhileHolidaysAreAdded_LeavesNone()
    {
        for (var round = 0; round < 5; round++)
        {
            var code = $"round{round}";
            var group = await Admin.MakeAsync("/pay-groups", TestTenant.Group(code), "pay_group_id");
            var removing = Admin.DeleteAsync($"/pay-groups/{group}");
            var adding = Enumerable.Range(1, 6).Select(day => Admin.PostAsync("/holidays", new { date = $"2026-12-0{day}", name = "x", pay_group = code })).ToList();

            Assert.That((await removing).Status, Is.EqualTo(HttpStatusCode.NoContent));
            foreach (var added in await Task.WhenAll(adding))
                if (added.Status != HttpStatusCode.Created) Assert.That(added.Errors, Is.EqualTo(new[] { "pay_group: unknown_reference" }), added.Text);
        }

        Assert.That(await Admin.AllAsync("/holidays"), Is.Empty);
    }

    [Test]
    public async Task Holidays_AreSeenAndKeptByTheScopesOfPayRates()
    {
        var path = $"/holidays/{await AddAsync("2026-12-25")}";
        var reader = await Admin.KeyAsync("read:pay-rates");
        var writer = await Admin.KeyAsync("create:pay-rates", "update:pay-rates", "delete:pay-rates");

        Assert.That(((await reader.GetAsync("/holidays")).Status, (await reader.GetAsync(path)).Status), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));
        Assert.That((await reader.PostAsync("/holidays", new { date = "2026-12-26", name = "x" })).Code, Is.EqualTo("insufficient_scope"));
        Assert.That(((await reader.PatchAsync(path, new { name = "x" })).Code, (await reader.DeleteAsync(path)).Code), Is.EqualTo(("insufficient_scope", "insufficient_scope")));
        Assert.That((await writer.GetAsync("/holidays")).Code, Is.EqualTo("insufficient_scope"));
        Assert.That((await writer.PostAsync("/holidays", new { date = "2026-12-26", name = "x" })).Status, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(((await writer.PatchAsync(path, new { name = "x" })).Status, (await writer.DeleteAsync(path)).Status), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.NoContent)));
    }

    private Task<string> AddAsync(string date, string? group = null) => Admin.AddHolidayAsync(date, group);
}
