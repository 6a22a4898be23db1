using System.Net;
using System.Text;
using Payroll.WebApi.FunctionalTests.ApiKeys;
using Payroll.WebApi.FunctionalTests.Idempotency;
using Payroll.WebApi.FunctionalTests.PayRuns;
using Payroll.WebApi.FunctionalTests.RateLimiting;
using Payroll.WebApi.FunctionalTests.Timesheets;
using static Payroll.WebApi.FunctionalTests.Timesheets.EntrySteps;

namespace Payroll.WebApi.FunctionalTests.Batches;

/// <summary>A batch is one request: of one kind of content, one write, one key's scopes, and done once.</summary>
public sealed class BatchRequestsTests
{
    private static readonly byte[] File = Encoding.UTF8.GetBytes("external_id,employee_external_id,date,hours\nT-1,HR-1,2026-06-01,8\n");

    private TestTenant tenant = null!;

    private ApiClient Admin => tenant.Admin;

    [SetUp]
    public async Task HireAsync()
    {
        tenant = await TestTenant.CreateAsync(SharedApi.Host);
        await tenant.HireAsync("jane@example.com", ("external_id", "HR-1"));
    }

    [TestCase("text/csv; charset=utf-16", Entries + "/batch")]
    [TestCase("text/plain", Entries + "/batch")]
    [TestCase("application/xml", Entries + "/batch")]
    [TestCase("text/csv", Entries)]
    [TestCase("text/csv", "/pay-groups")]
    public async Task Content_OfAnotherKind_IsRefused(string contentType, string path)
    {
        var answer = await Admin.FileAsync(File, contentType, path);

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.UnsupportedMediaType, "unsupported_media_type")), answer.Text);
    }

    [Test]
    public async Task Content_ThatIsEncoded_IsRefused()
    {
        var answer = await Admin.FileAsync(File, headers: ("Content-Encoding", "gzip"));

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.UnsupportedMediaType, "unsupported_media_type")), answer.Text);
    }

    [TestCase("text/csv")]
    [TestCase("application/json")]
    public async Task Content_ThatIsNotUtf8_IsRefused(string contentType)
    {
        var answer = await Admin.FileAsync([.. File, 0xFF, 0xFE], contentType);

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.BadRequest, "invalid_request")), answer.Text);
    }

    [Test]
    public async Task Batch_NeedsBothScopes()
    {
        foreach (var scopes in new[] { new[] { "create:timesheets" }, ["update:timesheets"], ["read:timesheets", "delete:timesheets"] })
        {
            var key = await Admin.GiveKeyAsync(new { name = "Time tracking", scopes });
            var answer = await key.Client.FileAsync(File);
            Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Forbidden, "insufficient_scope")), answer.Text);
        }

        var both = await Admin.GiveKeyAsync(new { name = "Time tracking", scopes = new[] { "create:timesheets", "update:timesheets" } });
        Assert.That((await both.Client.FileAsync(File)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Batch_SentAgainUnderOneKey_IsAnsweredByteForByte()
    {
        var body = new { items = new[] { Hours(null, 8, ("employee_external_id", "HR-1"), ("external_id", "T-1")) } };

        var first = await Admin.OnceAsync($"{Entries}/batch", body, "one");
        var again = await Admin.OnceAsync($"{Entries}/batch", body, "one");

        Assert.That((first.Status, first.Json.At("results[0].status"), first.IsReplayed()), Is.EqualTo((HttpStatusCode.OK, "created", false)), first.Text);
        Assert.That((again.Status, again.Text, again.IsReplayed()), Is.EqualTo((first.Status, first.Text, true)));
    }

    [Test]
    public async Task File_SentAgainUnderOneKey_IsAnsweredByteForByte_AndAnotherFileRefused()
    {
        var first = await Admin.FileAsync(File, headers: (Repeats.Header, "one"));
        var again = await Admin.FileAsync(File, headers: (Repeats.Header, "one"));
        var other = await Admin.FileAsync([.. File, .. "T-2,HR-1,2026-06-02,8\n"u8], headers: (Repeats.Header, "one"));

        Assert.That((again.Status, again.Text, again.IsReplayed()), Is.EqualTo((HttpStatusCode.OK, first.Text, true)));
        Assert.That(other.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity), other.Text);
        Assert.That(await Admin.AllAsync(Entries), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Batch_CostsOneWrite()
    {
        await using var host = await LimitedHost.StartAsync();
        var key = await host.Admin.GiveKeyAsync(new { name = "Time tracking", scopes = new[] { "create:timesheets", "update:timesheets" }, tier = "standard" }, host.Api);
        var items = Enumerable.Range(0, 100).Select(number => Hours(null, 8, ("employee_external_id", "nobody"), ("external_id", $"T-{number}"))).ToList();

        var answers = new[] { await key.Client.ImportInAsync("partial", items), await key.Client.ImportInAsync("partial", items), await key.Client.ImportInAsync("partial", items) };

        Assert.That(answers.Select(answer => (int)answer.Status), Is.EqualTo(new[] { 200, 200, 429 }), answers[0].Text);
        Assert.That(answers.Take(2).Select(answer => answer.Headers["X-RateLimit-Remaining"]), Is.EqualTo(new[] { "3", "2" }));
    }
}
