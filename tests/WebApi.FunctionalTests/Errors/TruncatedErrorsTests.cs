using System.Net;
using Payroll.WebApi.FunctionalTests.RequestReading;

namespace Payroll.WebApi.FunctionalTests.Errors;

/// <summary>An answer lists 100 errors at the most, and says so where there are more.</summary>
public sealed class TruncatedErrorsTests
{
    private ProbeHost probe = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => probe = await ProbeHost.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await probe.DisposeAsync();

    [TestCase(100, false)]
    [TestCase(101, true)]
    [TestCase(300, true)]
    public async Task ErrorsOfShape_AreListedUpToAHundred(int wrong, bool isTruncated)
    {
        var answer = await probe.PostAsync("/probe/things", $$"""{"first_name": "a", "tags": [{{string.Join(',', Enumerable.Repeat("1", wrong))}}]}""");

        Assert.That((answer.Errors.Count, IsTruncated(answer)), Is.EqualTo((100, isTruncated)), answer.Text);
    }

    [Test]
    public async Task UnknownParameters_AreListedUpToAHundred()
    {
        var answer = await probe.GetAsync("/probe/things?" + string.Join('&', Enumerable.Range(0, 150).Select(number => $"p{number}=1")));

        Assert.That((answer.Errors.Count, IsTruncated(answer)), Is.EqualTo((100, true)), answer.Text);
    }

    // One is looked up, the other a rule of the use case's validator.
    [TestCase("unknown_reference")]
    [TestCase("inconsistent")]
    public async Task ErrorsOfMeaning_AreListedUpToAHundred(string code)
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);
        var given = Enumerable.Range(0, 150).Select(number => new
        {
            external_id = $"{number}", hours_worked = 80, gross_pay = 1000, exclude = code == "inconsistent",
        });

        var answer = await tenant.Admin.PostAsync(
            "/pay-runs", new { pay_group = TestTenant.PayGroup, type = "regular", employees = given });

        Assert.That((answer.Status, answer.Errors.Count, IsTruncated(answer)), Is.EqualTo((HttpStatusCode.BadRequest, 100, true)), answer.Text);
        Assert.That(answer.Errors, Has.Some.EndsWith(code));
    }

    [TestCase("atomic", 99, false)]
    [TestCase("atomic", 150, true)]
    [TestCase("partial", 150, true)]
    public async Task ErrorsOfABatch_AreListedUpToAHundred_AndEachItemsStatusIsThere(string mode, int wrong, bool isTruncated)
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);
        var items = Enumerable.Range(0, wrong).Select(number => new { external_id = $"{number}", employee_external_id = "Nobody", date = "2026-06-22", hours = 8 });

        var answer = await tenant.Admin.PostAsync($"/timesheet-entries/batch?mode={mode}", new { items });

        var results = answer.Json.GetProperty("results").EnumerateArray().ToList();
        Assert.That((results.Sum(result => result.GetProperty("errors").GetArrayLength()), IsTruncated(answer)), Is.EqualTo((Math.Min(wrong, 100), isTruncated)), answer.Text);
        Assert.That(results.Select(result => result.GetProperty("status").GetString()), Is.EqualTo(Enumerable.Repeat("rejected", wrong)));
    }

    private static bool IsTruncated(Answer answer) => answer.Json.TryGetProperty("errors_truncated", out var truncated) && truncated.GetBoolean();
}
