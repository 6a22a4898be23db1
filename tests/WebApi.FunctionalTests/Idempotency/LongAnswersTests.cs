using System.Net;
using Payroll.WebApi.FunctionalTests.PayRuns;

namespace Payroll.WebApi.FunctionalTests.Idempotency;

/// <summary>Of a long answer its summary is kept: nothing is done twice, and little is stored.</summary>
public sealed class LongAnswersTests
{
    private const int Items = 10_000;
    private const int Kilobyte = 1024;

    private ApiClient admin = null!;

    [SetUp]
    public async Task SetUpAsync() => admin = await SharedApi.Host.NewOrganizationAsync();

    [Test]
    public async Task LargeBatch_SentAgain_IsDoneOnce_AndAnsweredWithItsSummary()
    {
        var first = await admin.OnceAsync("/holidays/batch", Holidays(Items), "one");
        var again = await admin.OnceAsync("/holidays/batch", Holidays(Items), "one");

        Assert.That((first.Status, first.Json.At("summary.created"), first.Json.GetProperty("results").GetArrayLength()), Is.EqualTo((HttpStatusCode.OK, "10000", Items)));
        Assert.That(first.Json.TryGetProperty("results_omitted", out _), Is.False);
        Assert.That(
            (again.Status, again.Json.At("summary.created"), again.Json.GetProperty("results").GetArrayLength(), again.Json.At("results_omitted"), again.IsReplayed()),
            Is.EqualTo((HttpStatusCode.OK, "10000", 0, "true", true)));
    }

    [Test]
    public async Task LargeBatch_KeepsFewBytes()
    {
        await admin.OnceAsync("/holidays/batch", Holidays(2_000), "one");

        Assert.That((await LoadedRows.OfAsync(admin)).Single().Answer, Has.Length.LessThan(2 * Kilobyte));
    }

    [Test]
    public async Task LargeBatch_SentAgainWithAnotherBody_IsRefused()
    {
        await admin.OnceAsync("/holidays/batch", Holidays(2_000), "one");

        var other = await admin.OnceAsync("/holidays/batch", Holidays(2_001), "one");

        Assert.That((other.Status, other.Code), Is.EqualTo((HttpStatusCode.UnprocessableEntity, "idempotency_key_reused")));
    }

    [Test]
    public async Task SmallBatch_SentAgain_IsAnsweredWhole()
    {
        await admin.OnceAsync("/holidays/batch", Holidays(10), "one");

        var again = await admin.OnceAsync("/holidays/batch", Holidays(10), "one");

        Assert.That((again.IsReplayed(), again.Json.GetProperty("results").GetArrayLength()), Is.EqualTo((true, 10)));
    }

    [Test]
    public async Task DryRun_IsCarriedOutEachTime_AndKeepsNothing()
    {
        var first = await admin.OnceAsync("/holidays/batch?mode=dry_run", Holidays(10), "one");
        var again = await admin.OnceAsync("/holidays/batch?mode=dry_run", Holidays(10), "one");

        Assert.That((again.Status, again.Text, again.IsReplayed()), Is.EqualTo((HttpStatusCode.OK, first.Text, false)));
        Assert.That(await LoadedRows.OfAsync(admin), Is.Empty);
    }

    private static object Holidays(int count) => new
    {
        items = Enumerable.Range(0, count).Select(day => new { date = $"{new DateOnly(2000, 1, 1).AddDays(day):O}", name = "Closed" }),
    };
}
