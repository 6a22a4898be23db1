using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Payroll.WebApi.FunctionalTests.PayRuns;
using static Payroll.WebApi.FunctionalTests.PayRates.Imports.RateBatches;

namespace Payroll.WebApi.FunctionalTests.PayRates.Imports;

/// <summary>The rates of a batch are compared as they would be in the end.</summary>
public sealed class PayRateConflictsTests
{
    private static readonly DateOnly FirstDay = new(2026, 7, 1);

    private ApiClient admin = null!;

    [SetUp]
    public async Task SetUpAsync() => admin = (await TestTenant.CreateAsync(SharedApi.Host)).Admin;

    [Test]
    public async Task Raise_InWhateverOrder_EndsTheOldRateAndBeginsTheNewOne([Values] bool isNewFirst)
    {
        await admin.SetRateAsync(("external_id", "R-1"));
        object[] raise = [Item("R-1", ("effective_to", "2026-07-31")), NewRate("R-2", ("amount", 45), ("effective_from", "2026-08-01"))];

        var answer = await admin.ImportRatesAsync(isNewFirst ? [raise[1], raise[0]] : raise);

        Assert.That(answer.Statuses(), Is.EqualTo(isNewFirst ? "created, updated" : "updated, created"), answer.Text);
        Assert.That(await admin.RatesAsync(), Is.EqualTo(new[] { "R-1 42 2026-07-01 2026-07-31", "R-2 45 2026-08-01 null" }));
        Assert.That((await admin.ImportRatesAsync(raise)).Statuses(), Is.EqualTo("unchanged, unchanged"));
    }

    [Test]
    public async Task Rates_SwapTheirDays()
    {
        await admin.ImportRatesAsync(NewRate("R-1", ("effective_to", "2026-07-31")), NewRate("R-2", ("amount", 45), ("effective_from", "2026-08-01")));

        var answer = await admin.ImportRatesAsync(
            Item("R-1", ("effective_from", "2026-08-01"), ("effective_to", null)), Item("R-2", ("effective_from", "2026-07-01"), ("effective_to", "2026-07-31")));

        Assert.That(answer.Statuses(), Is.EqualTo("updated, updated"), answer.Text);
        Assert.That(await admin.RatesAsync(), Is.EqualTo(new[] { "R-1 42 2026-08-01 null", "R-2 45 2026-07-01 2026-07-31" }));
    }

    [Test]
    public async Task Rate_OnADayOfOneThatStays_NamesIt()
    {
        var there = await admin.SetRateAsync(("external_id", "R-1"), ("effective_to", "2026-07-31"));
        var other = await admin.SetRateAsync(("external_id", "R-2"), ("classification", "Foreman"));

        var answer = await admin.ImportRatesAsync(
            "partial", NewRate("R-3", ("effective_from", "2026-07-31")), Item("R-2", ("classification", "Rigger"), ("effective_to", "2026-07-30")), NewRate("R-4", ("project", "Bridge")));

        Assert.That(answer.Statuses(), Is.EqualTo("conflict, conflict, created"), answer.Text);
        Assert.That(answer.ItemErrors(), Is.EqualTo(new[] { "0 effective_from: pay_rate_overlap", "1 effective_from: pay_rate_overlap" }));
        Assert.That((answer.Json.At("results[0].conflicts_with"), answer.Json.At("results[1].conflicts_with")), Is.EqualTo((there, there)));
        Assert.That(answer.Json.At("results[1].pay_rate_id"), Is.EqualTo(other), "It keeps what it has.");
    }

    [Test]
    public async Task Rates_OfABatchOnTheSameDay_AreBothRefused_WithoutAnIdOfWhatIsNotThere([Values("atomic", "partial")] string mode)
    {
        var answer = await admin.ImportRatesAsync(mode, NewRate("R-1", ("effective_to", "2026-07-31")), NewRate("R-2", ("effective_from", "2026-07-31")));

        Assert.That(answer.Statuses(), Is.EqualTo("conflict, conflict"), answer.Text);
        Assert.That(answer.ItemErrors(), Is.EqualTo(new[] { "0 effective_from: pay_rate_overlap", "1 effective_from: pay_rate_overlap" }));
        Assert.That(answer.Text, Does.Not.Contain("conflicts_with"));
        Assert.That(await admin.RatesAsync(), Is.Empty);
    }

    [Test]
    public async Task UsedRate_KeepsItsDays_AndStaysInTheWay()
    {
        var used = await admin.SetRateAsync(("external_id", "R-1"));
        await admin.UseRateAsync(used, "2026-07-10");

        var refused = await admin.ImportRatesAsync(
            "partial", Item("R-1", ("effective_to", "2026-07-09")), NewRate("R-2", ("amount", 45), ("effective_from", "2026-07-10")), NewRate("R-3", ("project", "Bridge")));
        var changed = await admin.ImportRatesAsync("partial", Item("R-1", ("amount", 43)));
        var raised = await admin.ImportRatesAsync(Item("R-1", ("amount", 42), ("effective_to", "2026-07-10")), NewRate("R-2", ("amount", 45), ("effective_from", "2026-07-11")));

        Assert.That(refused.ItemErrors(), Is.EqualTo(new[] { "0 external_id: pay_rate_in_use", "1 effective_from: pay_rate_overlap" }), refused.Text);
        Assert.That((refused.Statuses(), refused.Json.At("results[0].pay_rate_id"), refused.Json.At("results[1].conflicts_with")), Is.EqualTo(("conflict, conflict, created", used, used)));
        Assert.That(changed.ItemErrors(), Is.EqualTo(new[] { "0 external_id: pay_rate_in_use" }), changed.Text);
        Assert.That(raised.Statuses(), Is.EqualTo("updated, created"), raised.Text);
    }

    /// <summary>A rate that begins some days after the end of the one before, and maybe is there already, with another amount and one day.</summary>
    private sealed record Plan(int Classification, int Gap, int Days, bool IsThere);

    private static Gen<Plan> Plans { get; } =
        from classification in Gen.Choose(0, 2)
        from gap in Gen.Choose(1, 5)
        from days in Gen.Choose(1, 10)
        from isThere in Gen.Elements(true, false)
        select new Plan(classification, gap, days, isThere);

    [FsCheck.NUnit.Property(MaxTest = 10)]
    public Property Import_InWhateverPartsAndOrder_EndsInTheSameRates() => Prop.ForAll(
        Plans.ListOf().ToArbitrary(),
        Gen.Choose(0, int.MaxValue - 1).ListOf(30).ToArbitrary(),
        Gen.Choose(1, 6).ListOf(30).ToArbitrary(),
        async (plans, order, sizes) =>
        {
            var (whole, parts) = (await TestTenant.CreateAsync(SharedApi.Host), await TestTenant.CreateAsync(SharedApi.Host));
            var rates = Rates(plans.Take(30).ToList());
            foreach (var client in new[] { whole.Admin, parts.Admin })
            {
                object[] there = [.. rates.Where(rate => rate.IsThere).Select(rate => Before(rate.Body))];
                if (there.Length > 0) await client.ImportRatesAsync(there);
            }

            if (rates.Count > 0) await whole.Admin.ImportRatesAsync([.. rates.Select(rate => rate.Body)]);
            var shuffled = rates.Select((rate, at) => (rate.Body, Rank: order[at])).OrderBy(rate => rate.Rank).Select(rate => rate.Body).ToList();
            for (var (at, part) = (0, 0); at < shuffled.Count; at += sizes[part++ % sizes.Count])
            {
                var answer = await parts.Admin.ImportRatesAsync([.. shuffled.Skip(at).Take(sizes[part % sizes.Count])]);
                Assert.That(answer.Status, Is.EqualTo(System.Net.HttpStatusCode.OK), answer.Text);
            }

            var (one, other) = (await whole.Admin.RatesAsync(), await parts.Admin.RatesAsync());
            Assert.That(one, Has.Count.EqualTo(rates.Count));
            Assert.That(other, Is.EqualTo(one));
        });

    private static List<(Dictionary<string, object?> Body, bool IsThere)> Rates(List<Plan> plans)
    {
        var next = new Dictionary<int, DateOnly>();
        return plans.Select((plan, number) =>
        {
            var from = next.GetValueOrDefault(plan.Classification, FirstDay).AddDays(plan.Gap);
            var to = from.AddDays(plan.Days);
            next[plan.Classification] = to;
            return (NewRate($"R-{number}", ("classification", $"Class {plan.Classification}"), ("effective_from", Written(from)), ("effective_to", Written(to))), plan.IsThere);
        }).ToList();
    }

    private static Dictionary<string, object?> Before(Dictionary<string, object?> rate) =>
        new(rate) { ["amount"] = 1, ["effective_to"] = rate["effective_from"] };

    private static string Written(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
