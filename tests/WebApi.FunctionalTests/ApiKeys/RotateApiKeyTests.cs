using System.Net;
using System.Text.Json;
using Payroll.TestSupport;
using Payroll.WebApi.FunctionalTests.RequestReading;

namespace Payroll.WebApi.FunctionalTests.ApiKeys;

/// <summary>A new key in the place of an old one, which goes on for a while.</summary>
[Parallelizable]
public sealed class RotateApiKeyTests
{
    private static readonly DateTimeOffset Start = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);

    private FixedTime _clock = null!;
    private ApiHost _host = null!;
    private ApiClient _admin = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _clock = new FixedTime(Start);
        _host = new ApiHost(_clock);
        _admin = await _host.NewOrganizationAsync();
    }

    [TearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [Test]
    public async Task RotateApiKey_AnswersANewKeyWithTheSameSettings()
    {
        var old = await _admin.GiveKeyAsync(new { name = "Reader", preset = "read_only", tier = "windowed", expires_in_days = 90 }, _host);

        var answer = await _admin.PostAsync($"/api-keys/{old.Id}/rotate");

        string[] same = ["name", "scopes", "preset", "tier", "expires_at"];
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Created), answer.Text);
        Assert.That(same.Select(name => answer.Json.GetProperty(name).GetRawText()), Is.EqualTo(same.Select(name => old.Json.GetProperty(name).GetRawText())));
        var id = answer.Json.GetProperty("api_key_id").GetString();
        Assert.That(id, Is.Not.EqualTo(old.Id));
        Assert.That(answer.Json.GetProperty("rotated_from").GetString(), Is.EqualTo(old.Id));
        Assert.That(answer.Headers["Location"], Does.EndWith($"/api/v1/api-keys/{id}"));
        Assert.That((answer.Headers["ETag"], answer.Headers["Cache-Control"]), Is.EqualTo(("\"1\"", "no-store")));
        Assert.That((await ReadsAsync(old.Client), await ReadsAsync(New(answer))), Is.EqualTo(("200", "200")));
    }

    [Test]
    public async Task OldKey_WorksForADay_UnlessAnotherGraceIsAskedFor()
    {
        var old = await _admin.GiveKeyAsync(new { name = "Reader", preset = "read_only" }, _host);
        var successor = await _admin.PostAsync($"/api-keys/{old.Id}/rotate");
        var rotating = (await _admin.GetAsync($"/api-keys/{old.Id}")).Json;

        _clock.Now = Start.AddDays(1).AddTicks(-1);
        var before = await ReadsAsync(old.Client);
        _clock.Now = Start.AddDays(1);
        var after = await ReadsAsync(old.Client);
        var expired = (await _admin.GetAsync($"/api-keys/{old.Id}")).Json;

        Assert.That((before, after, await ReadsAsync(New(successor))), Is.EqualTo(("200", "expired_api_key", "200")));
        Assert.That((Text(rotating, "status"), Text(expired, "status")), Is.EqualTo(("rotating", "expired")));
        Assert.That((Text(rotating, "rotated_to"), rotating.GetProperty("version").GetInt32()), Is.EqualTo((Text(successor.Json, "api_key_id"), 2)));
        Assert.That(rotating.GetProperty("expires_at").GetDateTimeOffset(), Is.EqualTo(Start.AddDays(1)));
    }

    [Test]
    public async Task Grace_OfNothing_EndsTheOldKeyAtOnce()
    {
        var old = await _admin.GiveKeyAsync(new { name = "Reader", preset = "read_only" }, _host);
        await ReadsAsync(old.Client);

        var successor = await _admin.PostAsync($"/api-keys/{old.Id}/rotate", new { grace_period_seconds = 0 });

        Assert.That((await ReadsAsync(old.Client), await ReadsAsync(New(successor))), Is.EqualTo(("expired_api_key", "200")));
        Assert.That(Text((await _admin.GetAsync($"/api-keys/{old.Id}")).Json, "status"), Is.EqualTo("expired"));
    }

    [Test]
    public async Task Grace_OfThirtyDays_EndsToTheSecond()
    {
        var old = await _admin.GiveKeyAsync(new { name = "Reader", preset = "read_only" }, _host);
        await _admin.PostAsync($"/api-keys/{old.Id}/rotate", new { grace_period_seconds = 2_592_000 });

        _clock.Now = Start.AddDays(30).AddTicks(-1);
        var before = await ReadsAsync(old.Client);
        _clock.Now = Start.AddDays(30);

        Assert.That((before, await ReadsAsync(old.Client)), Is.EqualTo(("200", "expired_api_key")));
    }

    [Test]
    public async Task Grace_NeverExtendsTheOldExpiry()
    {
        var old = await _admin.GiveKeyAsync(new { name = "Reader", preset = "read_only", expires_in_days = 2 }, _host);
        _clock.Now = Start.AddDays(1);

        var successor = (await _admin.PostAsync($"/api-keys/{old.Id}/rotate", new { grace_period_seconds = 2_592_000 })).Json;

        var rotating = (await _admin.GetAsync($"/api-keys/{old.Id}")).Json;
        Assert.That(rotating.GetProperty("expires_at").GetDateTimeOffset(), Is.EqualTo(Start.AddDays(2)));
        Assert.That(successor.GetProperty("expires_at").GetDateTimeOffset(), Is.EqualTo(Start.AddDays(3)), "two days from the rotation");
        _clock.Now = Start.AddDays(2);
        Assert.That(await ReadsAsync(old.Client), Is.EqualTo("expired_api_key"));
    }

    [TestCase("""{"grace_period_seconds": -1}""", "grace_period_seconds: out_of_range")]
    [TestCase("""{"grace_period_seconds": 2592001}""", "grace_period_seconds: out_of_range")]
    [TestCase("""{"grace_period_seconds": "1h"}""", "grace_period_seconds: invalid_type")]
    [TestCase("""{"name": "Another"}""", "name: unknown_member")]
    public async Task WrongRequest_IsRefused_AndChangesNothing(string body, string error)
    {
        var old = await _admin.GiveKeyAsync(new { name = "Reader", preset = "read_only" }, _host);

        var answer = await _admin.PostAsync($"/api-keys/{old.Id}/rotate", body);

        Assert.That((answer.Status, string.Join(", ", answer.Errors)), Is.EqualTo((HttpStatusCode.BadRequest, error)));
        Assert.That(Text((await _admin.GetAsync($"/api-keys/{old.Id}")).Json, "status"), Is.EqualTo("active"));
    }

    [Test]
    public async Task RotateApiKey_WhenRotatedAlready_AnswersConflict()
    {
        var old = await _admin.GiveKeyAsync(new { name = "Reader", preset = "read_only" }, _host);
        await _admin.PostAsync($"/api-keys/{old.Id}/rotate");

        await IsInvalidStateAsync(old.Id);
        _clock.Now = Start.AddDays(2);
        await IsInvalidStateAsync(old.Id);
    }

    [Test]
    public async Task RotateApiKey_WhenRevoked_AnswersConflict()
    {
        var old = await _admin.GiveKeyAsync(new { name = "Reader", preset = "read_only" }, _host);
        await _admin.DeleteAsync($"/api-keys/{old.Id}");

        await IsInvalidStateAsync(old.Id);
    }

    [Test]
    public async Task RotateApiKey_WhenExpired_AnswersConflict()
    {
        var old = await _admin.GiveKeyAsync(new { name = "Reader", preset = "read_only", expires_in_days = 1 }, _host);
        _clock.Now = Start.AddDays(1);

        await IsInvalidStateAsync(old.Id);
    }

    [Test]
    public async Task RotateApiKey_OfAnOlderVersion_IsRefused()
    {
        var old = await _admin.GiveKeyAsync(new { name = "Reader", preset = "read_only" }, _host);
        await _admin.PatchAsync($"/api-keys/{old.Id}", new { name = "Renamed" });

        var answer = await _admin.PostAsync($"/api-keys/{old.Id}/rotate", null, ("If-Match", "\"1\""));

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.PreconditionFailed, "version_mismatch")));
    }

    [TestCase("""{"expires_at": null}""")]
    [TestCase("""{"expires_at": "2026-06-02T09:00:01Z"}""")]
    public async Task RotatingKey_CannotBeGivenMoreTime(string patch)
    {
        var old = await _admin.GiveKeyAsync(new { name = "Reader", preset = "read_only" }, _host);
        await _admin.PostAsync($"/api-keys/{old.Id}/rotate");

        var during = await _admin.PatchAsync($"/api-keys/{old.Id}", patch);
        var sooner = await _admin.PatchAsync($"/api-keys/{old.Id}", """{"expires_at": "2026-06-01T10:00:00Z"}""");
        _clock.Now = Start.AddHours(2);
        var afterwards = await _admin.PatchAsync($"/api-keys/{old.Id}", patch);

        Assert.That((during.Status, during.Code), Is.EqualTo((HttpStatusCode.Conflict, "invalid_state")));
        Assert.That(sooner.Status, Is.EqualTo(HttpStatusCode.OK), sooner.Text);
        Assert.That((afterwards.Status, afterwards.Code), Is.EqualTo((HttpStatusCode.Conflict, "invalid_state")));
    }

    [Test]
    public async Task RotatingKey_CanBeRevoked()
    {
        var old = await _admin.GiveKeyAsync(new { name = "Reader", preset = "read_only" }, _host);
        await _admin.PostAsync($"/api-keys/{old.Id}/rotate");

        await _admin.DeleteAsync($"/api-keys/{old.Id}");

        Assert.That(await ReadsAsync(old.Client), Is.EqualTo("revoked_api_key"));
    }

    [Test]
    public async Task Successor_CanBeRotatedInItsTurn()
    {
        var first = await _admin.GiveKeyAsync(new { name = "Reader", preset = "read_only" }, _host);
        var second = (await _admin.PostAsync($"/api-keys/{first.Id}/rotate")).Json;

        var third = await _admin.PostAsync($"/api-keys/{Text(second, "api_key_id")}/rotate");

        Assert.That(Text(third.Json, "rotated_from"), Is.EqualTo(Text(second, "api_key_id")));
        Assert.That(await ReadsAsync(New(third)), Is.EqualTo("200"));
    }

    [Test]
    public async Task Rotation_IsNotedForBothKeys()
    {
        var old = await _admin.GiveKeyAsync(new { name = "Reader", preset = "read_only" }, _host);
        var successor = (await _admin.PostAsync($"/api-keys/{old.Id}/rotate")).Json;

        var events = (await _admin.GetAsync("/audit-events")).Json.GetProperty("data").EnumerateArray()
            .Select(one => (Text(one, "action"), Text(one, "resource_id"))).ToList();

        Assert.That(events, Does.Contain(("api_key.rotated", old.Id)).And.Contain(("api_key.created", Text(successor, "api_key_id"))));
    }

    [Test]
    public async Task Rotation_SentAgain_IsOne_AndShowsTheKeyNoMore()
    {
        var old = await _admin.GiveKeyAsync(new { name = "Reader", preset = "read_only" }, _host);

        var first = await _admin.PostAsync($"/api-keys/{old.Id}/rotate", null, ("Idempotency-Key", "rotate-1"));
        var again = await _admin.PostAsync($"/api-keys/{old.Id}/rotate", null, ("Idempotency-Key", "rotate-1"));

        Assert.That((again.Status, again.Headers["Idempotent-Replayed"]), Is.EqualTo((HttpStatusCode.Created, "true")));
        Assert.That(Text(again.Json, "api_key_id"), Is.EqualTo(Text(first.Json, "api_key_id")));
        Assert.That(again.Json.GetProperty("key").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    private ApiClient New(Answer rotated) => _host.Client(Text(rotated.Json, "key"));

    private async Task IsInvalidStateAsync(string id)
    {
        var answer = await _admin.PostAsync($"/api-keys/{id}/rotate");
        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Conflict, "invalid_state")));
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static async Task<string> ReadsAsync(ApiClient client)
    {
        var answer = await client.GetAsync("/employees");
        return answer.Status == HttpStatusCode.OK ? "200" : answer.Code!;
    }
}
