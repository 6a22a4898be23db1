using System.Net;
using Payroll.WebApi.FunctionalTests.PayRuns;
using Payroll.WebApi.FunctionalTests.RequestReading;

namespace Payroll.WebApi.FunctionalTests.Codes;

public sealed class CostCodesTests
{
    private ApiClient admin = null!;

    [SetUp]
    public async Task SetUpAsync() => admin = (await TestTenant.CreateAsync(SharedApi.Host)).Admin;

    [Test]
    public async Task List_WithAParent_HasThoseDirectlyBelow()
    {
        await BuildAsync("tower", "roof<tower", "walls<tower", "tiles<roof");

        Assert.That(await CodesAsync("?parent=tower"), Is.EquivalentTo(new[] { "roof", "walls" }));
        Assert.That(await CodesAsync("?parent=tiles"), Is.Empty);
        Assert.That(await CodesAsync(""), Has.Count.EqualTo(4));
    }

    [Test]
    public async Task Patch_OfTheParent_MovesWithAllBelow_AndToTheTop()
    {
        var paths = await BuildAsync("tower", "roof<tower", "tiles<roof", "bridge");

        var moved = await admin.PatchAsync(paths["roof"], new { parent = "bridge" });
        var same = await admin.PatchAsync(paths["roof"], new { parent = "bridge" });
        Assert.That((moved.Json.At("parent"), moved.Json.At("version"), same.Text), Is.EqualTo(("bridge", "2", moved.Text)), moved.Text);
        Assert.That((await admin.GetAsync(paths["tiles"])).Json.At("parent"), Is.EqualTo("roof"));

        var top = await admin.PatchAsync(paths["roof"], new { parent = (string?)null });
        Assert.That((top.Json.At("parent"), top.Json.At("version")), Is.EqualTo(("null", "3")), top.Text);
        Assert.That((await admin.GetAsync(paths["roof"])).Text, Is.EqualTo(top.Text));
    }

    [Test]
    public async Task Patch_IntoItsOwnBranch_IsRefused()
    {
        var paths = await BuildAsync("tower", "roof<tower", "tiles<roof");

        foreach (var parent in new[] { "tower", "roof", "tiles" })
            Assert.That((await admin.PatchAsync(paths["tower"], new { parent })).Errors, Is.EqualTo(new[] { "parent: inconsistent" }), parent);
        Assert.That((await admin.PatchAsync(paths["tower"], new { parent = "Roof" })).Errors, Is.EqualTo(new[] { "parent: unknown_reference" }));
    }

    [Test]
    public async Task Patch_TwoEachBelowTheOther_AtOnce_MakesNoCircle()
    {
        var paths = await BuildAsync("a", "b");

        var answers = await Task.WhenAll(
            admin.PatchAsync(paths["a"], new { parent = "b" }), admin.PatchAsync(paths["b"], new { parent = "a" }));

        Assert.That(answers.Select(answer => answer.Status), Is.EquivalentTo(new[] { HttpStatusCode.OK, HttpStatusCode.BadRequest }));
    }

    [Test]
    public async Task Create_OnTheEleventhLevel_IsRefused_AndSoIsMovingThere()
    {
        var paths = await BuildAsync(["l1", .. Enumerable.Range(2, 9).Select(level => $"l{level}<l{level - 1}"), "top", "below<top"]);

        Assert.That((await CreateAsync("l11", "l10")).Errors, Is.EqualTo(new[] { "parent: inconsistent" }));
        Assert.That((await admin.PatchAsync(paths["top"], new { parent = "l9" })).Errors, Is.EqualTo(new[] { "parent: inconsistent" }));
        Assert.That((await admin.PatchAsync(paths["top"], new { parent = "l8" })).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task RetiredOne_TakesNoneBelow_AndKeepsThoseItHas()
    {
        var paths = await BuildAsync("tower", "roof<tower", "bridge");
        var retired = await admin.PatchAsync(paths["tower"], new { status = "retired" });
        Assert.That(retired.Json.At("status"), Is.EqualTo("retired"));

        Assert.That((await CreateAsync("walls", "tower")).Errors, Is.EqualTo(new[] { "parent: inconsistent" }));
        Assert.That((await admin.PatchAsync(paths["bridge"], new { parent = "tower" })).Errors, Is.EqualTo(new[] { "parent: inconsistent" }));
        Assert.That((await admin.PatchAsync(paths["roof"], new { parent = "tower", name = "The roof" })).Status, Is.EqualTo(HttpStatusCode.OK));
        await admin.PatchAsync(paths["tower"], new { status = "active" });
        Assert.That((await CreateAsync("walls", "tower")).Status, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task Delete_WithOthersBelow_IsRefused()
    {
        var paths = await BuildAsync("tower", "roof<tower");

        var refused = await admin.DeleteAsync(paths["tower"]);
        Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.Conflict, "in_use")), refused.Text);
        Assert.That((await admin.DeleteAsync(paths["roof"])).Status, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await admin.DeleteAsync(paths["tower"])).Status, Is.EqualTo(HttpStatusCode.NoContent));
    }

    private Task<Answer> CreateAsync(string code, string? parent) => admin.PostAsync("/cost-codes", new { code, name = code, parent });

    /// <summary>Makes codes, each as <c>code</c> or <c>code&lt;parent</c>, and answers their paths.</summary>
    private async Task<Dictionary<string, string>> BuildAsync(params string[] codes)
    {
        var paths = new Dictionary<string, string>();
        foreach (var parts in codes.Select(code => code.Split('<')))
        {
            var created = await CreateAsync(parts[0], parts.ElementAtOrDefault(1));
            Assert.That(created.Status, Is.EqualTo(HttpStatusCode.Created), created.Text);
            Assert.That(created.Json.At("parent"), Is.EqualTo(parts.ElementAtOrDefault(1) ?? "null"));
            paths[parts[0]] = $"/cost-codes/{created.Json.At("cost_code_id")}";
        }

        return paths;
    }

    private async Task<List<string>> CodesAsync(string query) => (await admin.AllAsync($"/cost-codes{query}", 2)).ConvertAll(code => code.At("code"));
}
