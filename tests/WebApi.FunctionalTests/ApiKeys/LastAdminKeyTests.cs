using System.Net;
using Payroll.TestSupport;

namespace Payroll.WebApi.FunctionalTests.ApiKeys;

/// <summary>An organization keeps an admin key that it can rely on: an active one that doesn't expire within seven days.</summary>
public sealed class LastAdminKeyTests
{
    private static readonly DateTimeOffset Start = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);

    private FixedTime _clock = null!;
    private ApiHost _host = null!;
    private ApiClient _admin = null!;
    private string _first = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _clock = new FixedTime(Start);
        _host = new ApiHost(_clock);
        _admin = await _host.NewOrganizationAsync();
        _first = await _admin.FirstKeyIdAsync();
    }

    [TearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [TestCase("2026-06-08T09:00:00Z", HttpStatusCode.Conflict)]
    [TestCase("2026-06-08T09:00:00.000001Z", HttpStatusCode.OK)]
    public async Task LastAdminKey_IsGivenNoNearExpiry(string expiry, HttpStatusCode status)
    {
        var answer = await _admin.PatchAsync($"/api-keys/{_first}", new { expires_at = expiry });

        Assert.That(answer.Status, Is.EqualTo(status), answer.Text);
        if (status == HttpStatusCode.Conflict) Assert.That(answer.Code, Is.EqualTo("last_admin_key"));
    }

    [Test]
    public async Task AdminKey_IsGivenANearExpiry_WhereAnotherOneIsLeft()
    {
        await _admin.GiveAdminAsync(_host);

        var answer = await _admin.PatchAsync($"/api-keys/{_first}", new { expires_at = "2026-06-02T09:00:00Z" });

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Text);
    }

    [TestCase(7, HttpStatusCode.Conflict)]
    [TestCase(8, HttpStatusCode.OK)]
    public async Task AnotherAdminKey_CountsOnly_WhenItLastsLongerThanSevenDays(int days, HttpStatusCode status)
    {
        var other = await _admin.GiveKeyAsync(new { name = "Other", preset = "admin", tier = "enterprise", expires_in_days = days }, _host);

        Assert.That((await other.Client.DeleteAsync($"/api-keys/{_first}")).Status, Is.EqualTo(status));
    }

    [Test]
    public async Task LastAdminKey_ThatExpiresSoon_CanStillBeRenamed_AndGivenLessTime()
    {
        var other = await _admin.GiveKeyAsync(new { name = "Other", preset = "admin", tier = "enterprise", expires_in_days = 3 }, _host);
        await _admin.DeleteAsync($"/api-keys/{_first}?force=true");

        var renamed = await other.Client.PatchAsync($"/api-keys/{other.Id}", new { name = "Renamed" });
        var shortened = await other.Client.PatchAsync($"/api-keys/{other.Id}", new { expires_at = "2026-06-03T09:00:00Z" });

        Assert.That((renamed.Status, shortened.Status), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));
        Assert.That((await other.Client.DeleteAsync($"/api-keys/{other.Id}")).Code, Is.EqualTo("last_admin_key"));
    }

    [Test]
    public async Task RotatingAdminKey_IsNotCounted()
    {
        var other = await _admin.GiveAdminAsync(_host);
        await _admin.PostAsync($"/api-keys/{other.Id}/rotate", new { grace_period_seconds = 2_592_000 });
        var keys = (await _admin.GetAsync("/api-keys")).Json.GetProperty("data").EnumerateArray().Select(key => key.GetProperty("api_key_id").GetString()!).ToList();
        await _admin.DeleteAsync($"/api-keys/{keys.Single(id => id != _first && id != other.Id)}");

        Assert.That((await other.Client.DeleteAsync($"/api-keys/{_first}")).Code, Is.EqualTo("last_admin_key"));
    }
}
