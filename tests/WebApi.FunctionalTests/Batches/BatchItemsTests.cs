using System.Net;
using Payroll.WebApi.FunctionalTests.PayRuns;
using static Payroll.WebApi.FunctionalTests.Timesheets.EntrySteps;

namespace Payroll.WebApi.FunctionalTests.Batches;

/// <summary>Each item is read by itself: what is wrong with one keeps none of the others from being read.</summary>
public sealed class BatchItemsTests
{
    private const string Good = """{"external_id":"T-1","employee_external_id":"HR-1","date":"2026-06-01","hours":8}""";

    private TestTenant tenant = null!;

    private ApiClient Admin => tenant.Admin;

    [SetUp]
    public async Task HireAsync()
    {
        tenant = await TestTenant.CreateAsync(SharedApi.Host);
        await tenant.HireAsync("jane@example.com", ("external_id", "HR-1"));
    }

    [TestCase("""{"employee_external_id":"HR-1","date":"2026-06-02","hours":8}""", "null rejected external_id: required")]
    [TestCase("""{"external_id":null,"employee_external_id":"HR-1","date":"2026-06-02","hours":8}""", "null rejected external_id: required")]
    [TestCase("""{"external_id":" ","employee_external_id":"HR-1","date":"2026-06-02","hours":8}""", "  rejected external_id: required")]
    [TestCase("""{"external_id":7}""", "null rejected external_id: invalid_type")]
    [TestCase("""{"external_id":"T-2","nope":1,"hours":"x"}""", "T-2 rejected nope: unknown_member hours: invalid_type")]
    [TestCase("""{"external_id":"T-2","breaks":[{"start":"25:00","end":"12:00"}]}""", "T-2 rejected breaks[0].start: invalid_format")]
    [TestCase("""{"external_id":"T-2","employee_external_id":"nobody","date":"2026-06-02","hours":8}""", "T-2 rejected employee_external_id: unknown_reference")]
    [TestCase("""{"external_id":"T-2","employee_external_id":"HR-1","date":"2026-06-02","hours":8,"cost_code":"nothing"}""", "T-2 rejected cost_code: unknown_reference")]
    [TestCase("7", "null rejected items[1]: invalid_type")]
    [TestCase("[]", "null rejected items[1]: invalid_type")]
    [TestCase("null", "null rejected items[1]: invalid_type")]
    public async Task WrongItem_IsRejectedAlone(string item, string result)
    {
        var answer = await Admin.PostAsync($"{Entries}/batch?mode=partial", $$"""{"items":[{{Good}},{{item}}]}""");

        Assert.That((answer.Status, answer.Summary()), Is.EqualTo((HttpStatusCode.OK, "1 0 0 0 1 0")), answer.Text);
        Assert.That(answer.Results(), Is.EqualTo(new[] { "T-1 created", result }));
        Assert.That(answer.Text, Does.Not.Contain("\"line\"").And.Not.Contain("\"column\""));

        var atomic = await Admin.PostAsync($"{Entries}/batch", $$"""{"items":[{{item}},{{Good}}]}""");
        Assert.That((atomic.Code, atomic.Json.At("results[1].status")), Is.EqualTo(("batch_rejected", "not_applied")), atomic.Text);
    }

    [Test]
    public async Task ExternalId_GivenTwice_RejectsBoth()
    {
        var answer = await Admin.PostAsync($"{Entries}/batch?mode=partial", $$"""
            {"items":[{{Good}},{"external_id":"T-2","employee_external_id":"HR-1","date":"2026-06-02","hours":8},{"external_id":" T-1 ","hours":3},{"external_id":"t-1","employee_external_id":"HR-1","date":"2026-06-03","hours":8}]}
            """);

        Assert.That(answer.Results(), Is.EqualTo(new[] { "T-1 rejected external_id: duplicate", "T-2 created", " T-1  rejected external_id: duplicate", "t-1 created" }), answer.Text);
    }

    [TestCase("""{"items":[]}""", "items: required")]
    [TestCase("{}", "items: required")]
    [TestCase("""{"items":null}""", "items: required")]
    [TestCase("""{"items":{}}""", "items: invalid_type")]
    [TestCase("""{"items":[{}],"nope":1}""", "nope: unknown_member")]
    public async Task Envelope_ThatIsWrong_IsRefusedWhole(string body, string error)
    {
        var answer = await Admin.PostAsync($"{Entries}/batch?mode=partial", body);

        Assert.That((answer.Status, answer.Code, string.Join(' ', answer.Errors)), Is.EqualTo((HttpStatusCode.BadRequest, "invalid_request", error)), answer.Text);
    }

    [TestCase("""{"items":[{]}""")]
    [TestCase("""[{"external_id":"T-1"}]""")]
    [TestCase("")]
    public async Task Text_ThatIsNoObject_IsRefused(string body)
    {
        var answer = await Admin.PostAsync($"{Entries}/batch", body);

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.BadRequest, "invalid_request")), answer.Text);
    }

    [Test]
    public async Task Mode_ThatIsNone_IsRefused() =>
        Assert.That((await Admin.PostAsync($"{Entries}/batch?mode=most", $$"""{"items":[{{Good}}]}""")).Errors, Is.EqualTo(new[] { "mode: invalid_format" }));

    [Test]
    public async Task MoreThanTenThousand_AreRefused()
    {
        var json = await Admin.PostAsync($"{Entries}/batch?mode=partial", $$"""{"items":[{{string.Join(',', Enumerable.Repeat("{}", 10_001))}}]}""");
        var most = await Admin.PostAsync($"{Entries}/batch?mode=partial", $$"""{"items":[{{string.Join(',', Enumerable.Repeat("{}", 10_000))}}]}""");

        Assert.That((json.Status, json.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, "items: too_long")), json.Text);
        Assert.That((most.Status, most.Summary()), Is.EqualTo((HttpStatusCode.OK, "0 0 0 0 10000 0")));
    }
}
