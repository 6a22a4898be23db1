using System.Net;
using Payroll.WebApi.FunctionalTests.RequestReading;

namespace Payroll.WebApi.FunctionalTests.ApiKeys;

/// <summary>A key gives, and changes, only what lies within its own scopes, expiry and tier.</summary>
public sealed class ScopeGrantPolicyTests
{
    private static readonly string[] KeyMaker = ["read:api-keys", "create:api-keys", "update:api-keys", "delete:api-keys", "read:employees", "write:payroll"];

    private ApiClient _admin = null!;

    [SetUp]
    public async Task SetUpAsync() => _admin = await SharedApi.Host.NewOrganizationAsync();

    [TestCase("""["read:paystubs"]""", "read:paystubs")]
    [TestCase("""["read:employees", "*:employees"]""", "*:employees")]
    [TestCase("""["read:employees", "write:employees", "read:*"]""", "write:employees", "read:*")]
    [TestCase("""["*:*"]""", "*:*")]
    public async Task Scopes_BeyondTheCreators_AreRefused(string scopes, params string[] missing)
    {
        var maker = await MakerAsync();

        var answer = await maker.Client.PostAsync("/api-keys", $$"""{"name": "More", "scopes": {{scopes}}, "expires_in_days": 1}""");

        Assert.That(answer.Json.GetProperty("title").GetString(), Is.EqualTo("Forbidden: Insufficient scope"));
        ExpectForbidden(answer, missing);
    }

    [TestCase("""["read:employees"]""")]
    [TestCase("""["write:payroll"]""")]
    [TestCase("""["create:payroll", "update:payroll", "delete:payroll"]""")]
    public async Task Scopes_WithinTheCreators_AreGiven(string scopes) =>
        Assert.That(
            (await (await MakerAsync()).Client.PostAsync("/api-keys", $$"""{"name": "Less", "scopes": {{scopes}}, "expires_in_days": 1}""")).Status,
            Is.EqualTo(HttpStatusCode.Created));

    [Test]
    public async Task Preset_BeyondTheCreator_IsRefusedWithItsScopes() =>
        ExpectForbidden(
            await (await MakerAsync()).Client.PostAsync("/api-keys", new { name = "Admin", preset = "admin", expires_in_days = 1 }), "*:*");

    [TestCase("""null""")]
    [TestCase("\"2199-01-01T00:00:00Z\"")]
    public async Task Expiry_BeyondTheCreators_IsRefused(string expiry) =>
        ExpectForbidden(await (await MakerAsync()).Client.PostAsync("/api-keys", $$"""{"name": "Longer", "scopes": ["read:employees"], "expires_at": {{expiry}}}"""));

    [Test]
    public async Task ExpiryInDays_BeyondTheCreators_IsRefused() =>
        ExpectForbidden(await (await MakerAsync()).Client.PostAsync("/api-keys", new { name = "Longer", scopes = new[] { "read:employees" }, expires_in_days = 31 }));

    [TestCase("enterprise")]
    [TestCase("windowed")]
    public async Task Tier_OtherThanTheCreators_IsRefused(string tier) =>
        ExpectForbidden(await (await MakerAsync()).Client.PostAsync(
            "/api-keys", new { name = "Faster", scopes = new[] { "read:employees" }, expires_in_days = 1, tier }));

    [TestCase("standard")]
    [TestCase("windowed")]
    [TestCase("enterprise")]
    public async Task Tier_OfAnyKind_IsGivenByEnterprise(string tier) =>
        Assert.That((await _admin.GiveKeyAsync(new { name = tier, preset = "read_only", tier })).Json.GetProperty("tier").GetString(), Is.EqualTo(tier));

    [Test]
    public async Task Tier_WhenLeftOut_IsTheCreators()
    {
        var windowed = await _admin.GiveKeyAsync(new { name = "Windowed", scopes = KeyMaker, tier = "windowed" });

        var given = await windowed.Client.GiveKeyAsync(new { name = "Child", scopes = new[] { "read:employees" }, expires_in_days = 1 });

        Assert.That(given.Json.GetProperty("tier").GetString(), Is.EqualTo("windowed"));
    }

    [TestCase("""{"scopes": ["read:paystubs"]}""", "read:paystubs")]
    [TestCase("""{"scopes": ["*:*"]}""", "*:*")]
    [TestCase("""{"expires_at": null}""")]
    [TestCase("""{"tier": "enterprise"}""")]
    public async Task Key_CannotRaiseItself(string patch, params string[] missing)
    {
        var maker = await MakerAsync();

        ExpectForbidden(await maker.Client.PatchAsync($"/api-keys/{maker.Id}", patch), missing);
        Assert.That((await maker.Client.GetAsync($"/api-keys/{maker.Id}")).Json.GetProperty("version").GetInt32(), Is.EqualTo(1));
    }

    [Test]
    public async Task Key_ThatReachesFurther_CanNeitherBeChangedNorRevoked()
    {
        var maker = await MakerAsync();
        var first = await _admin.FirstKeyIdAsync();

        ExpectForbidden(await maker.Client.PatchAsync($"/api-keys/{first}", new { name = "Mine" }), "*:*");
        ExpectForbidden(await maker.Client.PostAsync($"/api-keys/{first}/revoke", new { force = true }), "*:*");
        ExpectForbidden(await maker.Client.DeleteAsync($"/api-keys/{first}?force=true"), "*:*");
        Assert.That((await _admin.GetAsync("/employees")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Key_ThatLivesLonger_CanBeRevokedAllTheSame()
    {
        var leaked = await _admin.GiveKeyAsync(new { name = "For ever", scopes = new[] { "read:employees" }, expires_at = (string?)null, tier = "enterprise" });
        var maker = await MakerAsync();

        var revoked = await maker.Client.PostAsync($"/api-keys/{leaked.Id}/revoke");

        Assert.That(revoked.Status, Is.EqualTo(HttpStatusCode.OK), revoked.Text);
    }

    [Test]
    public async Task OperatorsKey_KeepsItsScopes()
    {
        var own = await SharedApi.Host.Operator.FirstKeyIdAsync();

        var lowered = await SharedApi.Host.Operator.PatchAsync($"/api-keys/{own}", new { scopes = new[] { "*:*" } });

        Assert.That((lowered.Status, lowered.Code), Is.EqualTo((HttpStatusCode.Conflict, "invalid_state")), lowered.Text);
    }

    [Test]
    public async Task OperatorsKey_WithItsOwnScopesAgain_IsUnchanged()
    {
        var own = $"/api-keys/{await SharedApi.Host.Operator.FirstKeyIdAsync()}";
        var before = await SharedApi.Host.Operator.GetAsync(own);

        var same = await SharedApi.Host.Operator.PatchAsync(own, new { scopes = before.Json.GetProperty("scopes") });
        var given = await _admin.GiveKeyAsync(new { name = "Reports", scopes = new[] { "read:reports" } });
        var refused = await _admin.PatchAsync($"/api-keys/{given.Id}", new { scopes = new[] { "read:reports", "*:organizations" } });

        Assert.That((same.Status, same.Headers["ETag"]), Is.EqualTo((HttpStatusCode.OK, before.Headers["ETag"])), same.Text);
        Assert.That((refused.Status, string.Join(' ', refused.Errors)), Is.EqualTo((HttpStatusCode.BadRequest, "scopes[1]: invalid_format")));
    }

    [Test]
    public async Task Key_CanLowerItself()
    {
        var maker = await MakerAsync();

        var answer = await maker.Client.PatchAsync($"/api-keys/{maker.Id}", new { scopes = new[] { "read:api-keys", "update:api-keys" } });

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Text);
        Assert.That((await maker.Client.GetAsync("/employees")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [TestCase("/organizations", "GET")]
    [TestCase("/organizations", "POST")]
    public async Task Organizations_AreReachedByTheOperatorAlone(string path, string method)
    {
        var refused = await _admin.SendAsync(new HttpMethod(method), path, method == "POST" ? new { name = "Mine" } : null);
        var ofTheOperatorsOwn = await SharedApi.Host.Operator.GiveAdminAsync();
        var alsoRefused = await ofTheOperatorsOwn.Client.SendAsync(new HttpMethod(method), path, method == "POST" ? new { name = "Mine" } : null);
        var taken = await SharedApi.Host.Operator.SendAsync(new HttpMethod(method), path, method == "POST" ? new { name = "Acme" } : null);

        ExpectForbidden(refused, method == "POST" ? "create:organizations" : "read:organizations");
        ExpectForbidden(alsoRefused, method == "POST" ? "create:organizations" : "read:organizations");
        Assert.That(taken.Status, Is.EqualTo(method == "POST" ? HttpStatusCode.Created : HttpStatusCode.OK));
    }

    [Test]
    public async Task OperatorsKey_IsOutOfReachOfAdminsOfItsOrganization()
    {
        var admin = await SharedApi.Host.Operator.GiveAdminAsync();
        var bootstrap = await SharedApi.Host.Operator.FirstKeyIdAsync();

        ExpectForbidden(await admin.Client.PostAsync($"/api-keys/{bootstrap}/revoke"), "*:organizations");
    }

    private Task<GivenKey> MakerAsync() => _admin.GiveKeyAsync(new { name = "Key maker", scopes = KeyMaker, expires_in_days = 30 });

    private static void ExpectForbidden(Answer answer, params string[] missing)
    {
        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Forbidden, "insufficient_scope")), answer.Text);
        var required = answer.Json.TryGetProperty("required_scopes", out var scopes) ? scopes.EnumerateArray().Select(scope => scope.GetString()) : [];
        Assert.That(required, Is.EqualTo(missing));
        Assert.That(answer.Headers["WWW-Authenticate"], Does.StartWith("Bearer error=\"insufficient_scope\""));
    }
}
