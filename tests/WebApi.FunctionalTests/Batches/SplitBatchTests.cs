using FsCheck;
using FsCheck.Fluent;
using Payroll.WebApi.FunctionalTests.PayRuns;
using Payroll.WebApi.FunctionalTests.Timesheets;
using static Payroll.WebApi.FunctionalTests.Timesheets.EntrySteps;

namespace Payroll.WebApi.FunctionalTests.Batches;

/// <summary>In how many batches entries come, and in which order, makes no difference.</summary>
public sealed class SplitBatchTests
{
    private const int Most = 24;

    private static readonly DateOnly FirstDay = new(2026, 6, 1);

    /// <summary>An entry in a place that no other one has, and maybe is there already, shorter and on another project.</summary>
    private sealed record Plan(int Employee, int Minutes, int? Break, bool IsThere);

    private static Gen<Plan> Plans { get; } =
        from employee in Gen.Choose(1, 2)
        from minutes in Gen.Choose(30, 120)
        from pause in Gen.Elements<int?>(null, 10)
        from isThere in Gen.Elements(true, false)
        select new Plan(employee, minutes, pause, isThere);

    [FsCheck.NUnit.Property(MaxTest = 10)]
    public Property Import_InWhateverPartsAndOrder_EndsInTheSameEntries() => Prop.ForAll(
        Plans.ListOf(Most).ToArbitrary(),
        Gen.Shuffle(Enumerable.Range(0, Most).ToArray()).ToArbitrary(),
        Gen.Choose(1, 7).ListOf(Most).ToArbitrary(),
        async (plans, order, sizes) =>
        {
            var items = plans.Select(Item).ToList();
            var there = plans.Select((plan, number) => plan.IsThere ? Before(items[number]) : null).OfType<Dictionary<string, object?>>().ToList();
            var (whole, parts) = (await FoundAsync(there), await FoundAsync(there));

            await whole.ImportAsync(items);
            for (var (at, part) = (0, 0); at < Most; at += sizes[part++])
            {
                var answer = await parts.ImportAsync(order.Skip(at).Take(sizes[part]).Select(number => items[number]));
                Assert.That(answer.Status, Is.EqualTo(System.Net.HttpStatusCode.OK), answer.Text);
            }

            var (one, other) = (await EntriesOfAsync(whole), await EntriesOfAsync(parts));
            Assert.That(one, Has.Count.EqualTo(Most));
            Assert.That(other, Is.EqualTo(one));
        });

    private static async Task<ApiClient> FoundAsync(List<Dictionary<string, object?>> entries)
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);
        foreach (var number in new[] { 1, 2 }) await tenant.HireAsync($"{number}@example.com", ("external_id", $"HR-{number}"));
        if (entries.Count > 0) await tenant.Admin.ImportAsync(entries);
        return tenant.Admin;
    }

    // Twelve to a day, two hours apart.
    private static Dictionary<string, object?> Item(Plan plan, int number)
    {
        var start = TimeOnly.MinValue.AddHours(2 * (number % 12));
        return Entry(
            null,
            ("external_id", $"T-{number}"),
            ("employee_external_id", $"HR-{plan.Employee}"),
            ("date", $"{FirstDay.AddDays(number / 12):O}"),
            ("start", $"{start:HH:mm}"),
            ("end", $"{start.AddMinutes(plan.Minutes):HH:mm}"),
            ("break_minutes", plan.Break),
            ("project", "Bridge"));
    }

    private static Dictionary<string, object?> Before(Dictionary<string, object?> item) =>
        new(item) { ["end"] = $"{TimeOnly.Parse((string)item["start"]!, System.Globalization.CultureInfo.InvariantCulture).AddMinutes(20):HH:mm}", ["project"] = "Tunnel" };

    // All that is answered of each, but for ids and times of writing.
    private static async Task<List<string>> EntriesOfAsync(ApiClient client) => (await client.AllAsync(Entries))
        .Select(entry => string.Join(' ', entry.EnumerateObject()
            .Where(member => member.Name is not ("timesheet_entry_id" or "employee_id" or "created_at" or "updated_at")).Select(member => member.Value.ToString())))
        .Order(StringComparer.Ordinal).ToList();
}
