using System.Globalization;
using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Payroll.WebApi.FunctionalTests.PayRuns;
using Payroll.WebApi.FunctionalTests.RequestReading;
using static Payroll.WebApi.FunctionalTests.PayRates.RateBodies;

namespace Payroll.WebApi.FunctionalTests.PayRates;

/// <summary>Of rates for the same, no two hold on the same day, in whatever order and however many at once they come.</summary>
public sealed class PayRateOverlapTests
{
    private static readonly DateOnly FirstDay = new(2026, 7, 1);

    private TestTenant tenant = null!;

    private ApiClient Admin => tenant.Admin;

    [SetUp]
    public async Task SetUpAsync() => tenant = await TestTenant.CreateAsync(SharedApi.Host);

    [TestCase("2026-07-10", null)]
    [TestCase("2026-06-01", "2026-07-10")]
    [TestCase("2026-07-20", "2026-08-31")]
    [TestCase("2026-07-15", "2026-07-16")]
    [TestCase("2026-01-01", "2026-12-31")]
    [TestCase("2026-07-20", null)]
    public async Task Create_OnADayOfAnother_NamesIt(string from, string? to)
    {
        var id = await Admin.SetRateAsync(("effective_from", "2026-07-10"), ("effective_to", "2026-07-20"));

        AssertOverlaps(await Admin.PostAsync("/pay-rates", Rate(("effective_from", from), ("effective_to", to))), id);
        // The unit is not part of what a rate is for.
        AssertOverlaps(await Admin.PostAsync("/pay-rates", Rate(("unit", "year"), ("effective_from", from), ("effective_to", to))), id);
        Assert.That(await Admin.AllAsync("/pay-rates"), Has.Count.EqualTo(1));
    }

    [TestCase("2026-06-01", "2026-07-09")]
    [TestCase("2026-07-21", null)]
    public async Task Create_OnTheDaysBesideAnother_IsTaken(string from, string? to)
    {
        await Admin.SetRateAsync(("effective_from", "2026-07-10"), ("effective_to", "2026-07-20"));

        Assert.That((await Admin.PostAsync("/pay-rates", Rate(("effective_from", from), ("effective_to", to)))).Status, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task Create_ForSomethingElse_IsTaken()
    {
        var (jane, joe) = (await tenant.HireAsync(), await tenant.HireAsync("joe@example.com"));
        await Admin.SetRateAsync();

        foreach (var other in new (string, object?)[][]
        {
            [("classification", "rigger")], [("classification", "Rígger")], [("project", "Bridge")], [("project", "bridge")], [("employment_type", "casual")],
            [("employment_type", "full_time")], [("project", "Bridge"), ("employment_type", "casual")], [("employee_id", jane)], [("employee_id", joe)],
            [("employee_id", jane), ("classification", null)],
        })
        {
            var made = await Admin.PostAsync("/pay-rates", Rate(other));
            Assert.That(made.Status, Is.EqualTo(HttpStatusCode.Created), made.Text);
            AssertOverlaps(await Admin.PostAsync("/pay-rates", Rate([.. other, ("effective_from", "2027-01-01")])), made.Json.At("pay_rate_id"));
        }
    }

    [Test]
    public async Task Patch_OntoADayOfAnother_NamesItAndChangesNothing()
    {
        var jane = await tenant.HireAsync("jane@example.com", ("external_id", "HR-1"));
        var first = await Admin.SetRateAsync(("effective_to", "2026-07-31"));
        var second = await Admin.SetRateAsync(("effective_from", "2026-08-01"));
        var foremen = await Admin.SetRateAsync(("classification", "Foreman"));
        var ofJane = await Admin.SetRateAsync(("employee_id", jane));

        AssertOverlaps(await Admin.PatchAsync($"/pay-rates/{first}", new { effective_to = "2026-08-01" }), second);
        AssertOverlaps(await Admin.SendAsync(HttpMethod.Patch, $"/pay-rates/{first}", """{"effective_to":null}"""), second);
        AssertOverlaps(await Admin.PatchAsync($"/pay-rates/{second}", new { effective_from = "2026-07-31" }), first);
        AssertOverlaps(await Admin.PatchAsync($"/pay-rates/{foremen}", new { classification = "Rigger" }), first);
        AssertOverlaps(await Admin.SendAsync(HttpMethod.Patch, $"/pay-rates/{ofJane}", """{"employee_external_id":null}"""), first);
        AssertOverlaps(await Admin.PatchAsync($"/pay-rates/{second}", new { employee_external_id = "HR-1" }), ofJane);
        foreach (var id in new[] { first, second, foremen, ofJane }) Assert.That((await Admin.GetAsync($"/pay-rates/{id}")).Json.At("version"), Is.EqualTo("1"));

        var within = await Admin.PatchAsync($"/pay-rates/{first}", new { effective_from = "2026-07-10", effective_to = "2026-07-20" });
        Assert.That(within.Status, Is.EqualTo(HttpStatusCode.OK), "A rate is not in its own way: " + within.Text);
    }

    [Test]
    public async Task Create_TwoAtOnceThatOverlap_MakesOne_TwentyTimes()
    {
        for (var round = 0; round < 20; round++)
        {
            var classification = $"Round {round}";
            var answers = await Task.WhenAll(
                Admin.PostAsync("/pay-rates", Rate(("classification", classification), ("effective_to", "2026-07-31"))),
                Admin.PostAsync("/pay-rates", Rate(("classification", classification), ("effective_from", "2026-07-31"))));

            var made = answers.Single(answer => answer.Status == HttpStatusCode.Created).Json.At("pay_rate_id");
            AssertOverlaps(answers.Single(answer => answer.Status != HttpStatusCode.Created), made);
            Assert.That((await Admin.AllAsync($"/pay-rates?classification=Round%20{round}")).Select(rate => rate.At("pay_rate_id")), Is.EqualTo(new[] { made }));
        }
    }

    [Test]
    public async Task Patch_TwoAtOnceOntoEachOther_MovesOne_TwentyTimes()
    {
        var one = await Admin.SetRateAsync(("effective_to", "2026-07-10"));
        var other = await Admin.SetRateAsync(("effective_from", "2026-07-21"));
        for (var round = 0; round < 20; round++)
        {
            var answers = await Task.WhenAll(
                Admin.PatchAsync($"/pay-rates/{one}", new { effective_to = "2026-07-15" }),
                Admin.PatchAsync($"/pay-rates/{other}", new { effective_from = "2026-07-15" }));

            AssertOverlaps(answers.Single(answer => answer.Status != HttpStatusCode.OK), answers[0].Status == HttpStatusCode.OK ? one : other);
            await Admin.PatchAsync($"/pay-rates/{one}", new { effective_to = "2026-07-10" });
            await Admin.PatchAsync($"/pay-rates/{other}", new { effective_from = "2026-07-21" });
        }
    }

    private sealed record Span(int From, int? Days);

    private static Gen<Span> Spans { get; } =
        from day in Gen.Choose(0, 30)
        from length in Gen.Choose(0, 10)
        select new Span(day, length == 10 ? null : length);

    [FsCheck.NUnit.Property(MaxTest = 10)]
    public Property Create_OfAnyRates_KeepsTheirDaysApart()
    {
        var number = 0;
        return Prop.ForAll(Spans.ListOf().ToArbitrary(), async spans =>
        {
            var classification = $"Case {Interlocked.Increment(ref number)}";
            foreach (var span in spans.Take(20))
            {
                var (from, to) = (FirstDay.AddDays(span.From), span.Days is { } days ? FirstDay.AddDays(span.From + days) : (DateOnly?)null);
                var kept = await DaysAsync(classification);
                var answer = await Admin.PostAsync("/pay-rates", Rate(
                    ("classification", classification), ("effective_from", Written(from)), ("effective_to", to is { } last ? Written(last) : null)));

                var isFree = kept.TrueForAll(other => other.To < from || to < other.From);
                Assert.That((int)answer.Status, Is.EqualTo(isFree ? 201 : 409), answer.Text);
            }

            var all = await DaysAsync(classification);
            Assert.That(all.Zip(all.Skip(1)).Where(pair => !(pair.First.To < pair.Second.From)), Is.Empty);
        });
    }

    private async Task<List<(DateOnly From, DateOnly? To)>> DaysAsync(string classification) =>
        (await Admin.AllAsync($"/pay-rates?classification={Uri.EscapeDataString(classification)}"))
            .Select(rate => (From: Read(rate.At("effective_from"))!.Value, To: Read(rate.At("effective_to")))).OrderBy(days => days.From).ToList();

    private static string Written(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static DateOnly? Read(string text) => text == "null" ? null : DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);

    private static void AssertOverlaps(Answer answer, string with)
    {
        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Conflict, "pay_rate_overlap")), answer.Text);
        Assert.That(answer.Json.At("conflicts_with"), Is.EqualTo(with));
    }
}
