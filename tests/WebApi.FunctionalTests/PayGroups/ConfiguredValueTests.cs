using System.Net;
using Payroll.WebApi.FunctionalTests.RequestReading;

namespace Payroll.WebApi.FunctionalTests.PayGroups;

[TestFixtureSource(typeof(ConfiguredValue), nameof(ConfiguredValue.All))]
internal sealed class ConfiguredValueTests(ConfiguredValue kind)
{
    private ApiClient admin = null!;

    [SetUp]
    public async Task SetUpAsync() => admin = (await TestTenant.CreateAsync(SharedApi.Host)).Admin;

    [Test]
    public async Task Create_WithEveryMember_AnswersThemWithLocationAndVersion()
    {
        var body = kind.New("special.A-1_x");

        var created = await admin.PostAsync(kind.Path, body);
        var id = created.Json.GetProperty(kind.IdName).GetString();

        Assert.That(created.Status, Is.EqualTo(HttpStatusCode.Created), created.Text);
        Assert.That(created.Headers["Location"], Does.EndWith($"/api/v1{kind.Path}/{id}"));
        Assert.That(created.Headers["ETag"], Is.EqualTo("\"1\""));
        Assert.That(created.Json.GetProperty("version").GetInt32(), Is.EqualTo(1));
        foreach (var (name, value) in body) Assert.That($"{created.Json.GetProperty(name)}", Is.EqualTo($"{value}"), name);
    }

    [Test]
    public async Task Get_OfWhatWasMade_IsTheSame()
    {
        var created = await admin.PostAsync(kind.Path, kind.New("special"));

        var read = await admin.GetAsync(PathOf(created));

        Assert.That((read.Status, read.Text, read.Headers["ETag"]), Is.EqualTo((HttpStatusCode.OK, created.Text, "\"1\"")));
    }

    [Test]
    public async Task List_PageByPage_HasEachOnceInTheOrderOfTheWhole()
    {
        foreach (var code in new[] { "c", "a", "b" }) await admin.MakeAsync(kind.Path, kind.New(code), kind.IdName);

        var whole = await CodesAsync("?limit=200");
        var paged = new List<string>();
        string? cursor = null;
        do
        {
            var page = (await admin.GetAsync($"{kind.Path}?limit=2{(cursor is null ? "" : $"&cursor={cursor}")}")).Json;
            paged.AddRange(page.GetProperty("data").EnumerateArray().Select(item => item.GetProperty("code").GetString()!));
            cursor = page.GetProperty("next_cursor").GetString();
            Assert.That(page.GetProperty("has_more").GetBoolean(), Is.EqualTo(cursor is not null));
        }
        while (cursor is not null);

        Assert.That(paged, Is.EqualTo(whole));
        Assert.That(new[] { "c", "a", "b" }, Is.SubsetOf(whole));
    }

    [Test]
    public async Task Patch_OfTheName_IsANewVersionAndLeavesTheRest()
    {
        var created = await admin.PostAsync(kind.Path, kind.New("special"));

        var changed = await admin.PatchAsync(PathOf(created), new { name = "Another name" }, ("If-Match", "\"1\""));
        var same = await admin.PatchAsync(PathOf(created), new { name = "Another name" });

        Assert.That((changed.Status, changed.Headers["ETag"]), Is.EqualTo((HttpStatusCode.OK, "\"2\"")), changed.Text);
        Assert.That(changed.Json.GetProperty("name").GetString(), Is.EqualTo("Another name"));
        foreach (var (name, value) in kind.New("special").Where(member => member.Key != "name"))
            Assert.That($"{changed.Json.GetProperty(name)}", Is.EqualTo($"{value}"), name);
        Assert.That(same.Text, Is.EqualTo(changed.Text));
    }

    [Test]
    public async Task Patch_WithNull_IsRefusedForEveryMember()
    {
        var created = await admin.PostAsync(kind.Path, kind.New("special"));
        var members = kind.New("special").Keys.Where(name => name != "code").ToList();

        var answer = await admin.PatchAsync(PathOf(created), members.ToDictionary(name => name, _ => (object?)null));

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(answer.Errors, Is.EquivalentTo(members.Select(name => $"{name}: required")));
    }

    [Test]
    public async Task Patch_OfTheCode_IsNotKnown()
    {
        var created = await admin.PostAsync(kind.Path, kind.New("special"));

        var answer = await admin.PatchAsync(PathOf(created), new { code = "other" });

        Assert.That(answer.Errors, Is.EqualTo(new[] { "code: unknown_member" }));
    }

    [TestCase("PATCH")]
    [TestCase("DELETE")]
    public async Task Change_WithAStaleVersion_Answers412AndChangesNothing(string method)
    {
        var created = await admin.PostAsync(kind.Path, kind.New("special"));

        var stale = await admin.SendAsync(new HttpMethod(method), PathOf(created), method == "PATCH" ? new { name = "x" } : null, ("If-Match", "\"2\""));

        Assert.That((stale.Status, stale.Code), Is.EqualTo((HttpStatusCode.PreconditionFailed, "version_mismatch")));
        Assert.That((await admin.GetAsync(PathOf(created))).Text, Is.EqualTo(created.Text));
    }

    [Test]
    public async Task Delete_OfWhatNobodyUses_RemovesItAndFreesTheCode()
    {
        var created = await admin.PostAsync(kind.Path, kind.New("special"));

        var deleted = await admin.DeleteAsync(PathOf(created));
        var again = await admin.DeleteAsync(PathOf(created));
        var read = await admin.GetAsync(PathOf(created));

        Assert.That((deleted.Status, deleted.Text), Is.EqualTo((HttpStatusCode.NoContent, "")));
        Assert.That((again.Status, read.Status), Is.EqualTo((HttpStatusCode.NotFound, HttpStatusCode.NotFound)));
        Assert.That((await admin.PostAsync(kind.Path, kind.New("special"))).Status, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task Create_WithATakenCode_NamesWhoHasIt()
    {
        var id = await admin.MakeAsync(kind.Path, kind.New("special"), kind.IdName);

        var answer = await admin.PostAsync(kind.Path, kind.New("special"));
        var otherCase = await admin.PostAsync(kind.Path, kind.New("Special"));

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Conflict, "already_exists")));
        Assert.That(answer.Json.GetProperty("conflicts_with").GetString(), Is.EqualTo(id));
        Assert.That(otherCase.Status, Is.EqualTo(HttpStatusCode.Created), "Codes are case-sensitive.");
    }

    [Test]
    public async Task Create_TwentyAtOnceWithOneCode_MakesOne()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => admin.PostAsync(kind.Path, kind.New("special"))));

        var made = answers.Single(answer => answer.Status == HttpStatusCode.Created).Json.GetProperty(kind.IdName).GetString();
        var refused = answers.Where(answer => answer.Status == HttpStatusCode.Conflict).ToList();
        Assert.That(refused, Has.Count.EqualTo(19));
        Assert.That(refused.Select(answer => answer.Json.GetProperty("conflicts_with").GetString()), Is.All.EqualTo(made));
        Assert.That((await CodesAsync("?limit=200")).Count(code => code == "special"), Is.EqualTo(1));
    }

    [Test]
    public async Task Patch_TwentyAtOnceWithOneVersion_ChangesOnce()
    {
        var created = await admin.PostAsync(kind.Path, kind.New("special"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 20)
            .Select(i => admin.PatchAsync(PathOf(created), new { name = $"Name {i}" }, ("If-Match", "\"1\""))));

        var won = answers.Single(answer => answer.Status == HttpStatusCode.OK);
        Assert.That(answers.Count(answer => answer.Status == HttpStatusCode.PreconditionFailed), Is.EqualTo(19));
        Assert.That((await admin.GetAsync(PathOf(created))).Text, Is.EqualTo(won.Text));
    }

    [TestCase("has space")]
    [TestCase("-dash")]
    [TestCase("é")]
    [TestCase("a/b")]
    public async Task Create_WithAnUnfitCode_IsRefused(string code) =>
        Assert.That((await admin.PostAsync(kind.Path, kind.New(code))).Errors, Is.EqualTo(new[] { "code: invalid_format" }));

    [Test]
    public async Task Create_WithALongCode_HasItsLimitAt64()
    {
        Assert.That((await admin.PostAsync(kind.Path, kind.New(new string('a', 64)))).Status, Is.EqualTo(HttpStatusCode.Created));
        Assert.That((await admin.PostAsync(kind.Path, kind.New(new string('a', 65)))).Errors, Is.EqualTo(new[] { "code: too_long" }));
    }

    private string PathOf(Answer created) => $"{kind.Path}/{created.Json.GetProperty(kind.IdName).GetString()}";

    private async Task<List<string>> CodesAsync(string query) => (await admin.GetAsync(kind.Path + query)).Json
        .GetProperty("data").EnumerateArray().Select(item => item.GetProperty("code").GetString()!).ToList();
}
