using System.Net;
using Payroll.WebApi.FunctionalTests.RequestReading;

namespace Payroll.WebApi.FunctionalTests.Tenancy;

/// <summary>Things that refer to each other, made and removed at the same time: one side wins, and the other is told so.</summary>
public sealed class RacingReferencesTests
{
    private ApiClient admin = null!;

    [SetUp]
    public async Task SetUpAsync() => admin = (await TestTenant.CreateAsync(SharedApi.Host)).Admin;

    [Test]
    public async Task PayGroup_RemovedWhilePeopleAreTakenOn_IsEitherGoneOrInUse()
    {
        for (var round = 0; round < 5; round++)
        {
            var (code, number) = ($"round{round}", round);
            var id = await admin.MakeAsync("/pay-groups", TestTenant.Group(code), "pay_group_id");
            var removing = admin.DeleteAsync($"/pay-groups/{id}");
            var hiring = Enumerable.Range(0, 6).Select(i => HireAsync($"e{number}.{i}@example.com", code)).ToList();

            AssertOneSideWon(await removing, await Task.WhenAll(hiring));
        }
    }

    [Test]
    public async Task PaySchedule_RemovedWhileGroupsAreMade_IsEitherGoneOrInUse()
    {
        for (var round = 0; round < 5; round++)
        {
            var code = $"round{round}";
            var id = await admin.MakeAsync("/pay-schedules", TestTenant.Schedule(code), "pay_schedule_id");
            var removing = admin.DeleteAsync($"/pay-schedules/{id}");
            var making = Enumerable.Range(0, 6).Select(i => admin.PostAsync("/pay-groups", new
            {
                code = $"{code}-{i}",
                name = "x",
                pay_schedule = code,
                jurisdiction = "none",
                currency = "USD",
                time_zone = "UTC",
            })).ToList();

            AssertOneSideWon(await removing, await Task.WhenAll(making));
        }
    }

    [TestCase("/earning-codes", "earning_code_id")]
    [TestCase("/cost-codes", "cost_code_id")]
    [TestCase("/employment-types", "employment_type_id")]
    [TestCase("/pay-groups", "pay_group_id")]
    public async Task Reference_RemovedWhileRulesAreMade_IsEitherGoneOrInUse(string path, string idName)
    {
        for (var round = 0; round < 5; round++)
        {
            var code = $"round{round}";
            object body = path switch
            {
                "/earning-codes" => new { code, name = "x", kind = "worked" },
                "/pay-groups" => TestTenant.Group(code),
                _ => new { code, name = "x" },
            };
            var id = await admin.MakeAsync(path, body, idName);
            var removing = admin.DeleteAsync($"{path}/{id}");
            var making = Enumerable.Range(0, 6).Select(i => admin.PostAsync("/pay-rules", path switch
            {
                "/earning-codes" => Rules($"{code}-{i}", new { type = "minimum_engagement", name = "a", hours = 4, earning_code = code }),
                "/cost-codes" => Rules($"{code}-{i}", new { type = "minimum_engagement", name = "a", hours = 4, when = new { cost_codes = new[] { code } } }),
                "/employment-types" => Rules($"{code}-{i}", new { type = "casual_loading", name = "a", percent = 25, employment_types = new[] { code } }),
                _ => new { code = $"{code}-{i}", name = "x", pay_group = code, effective_from = $"2026-07-0{i + 1}", rules = Array.Empty<object>() },
            })).ToList();

            AssertOneSideWon(await removing, await Task.WhenAll(making));
        }
    }

    [Test]
    public async Task PayGroup_ChangedWhilePeopleAreTakenOn_HasOnlyPeopleWhoFitIt()
    {
        for (var round = 0; round < 10; round++)
        {
            var (code, number) = ($"round{round}", round);
            var id = await admin.MakeAsync("/pay-groups", TestTenant.Group(code), "pay_group_id");
            var hiring = Enumerable.Range(0, 6).Select(i => HireAsync($"e{number}.{i}@example.com", code, "021000021")).ToList();
            var changed = await admin.PatchAsync($"/pay-groups/{id}", new { jurisdiction = "AU", currency = "AUD" });
            var hired = await Task.WhenAll(hiring);

            // Nine digits are no BSB: whoever is in the group keeps it from becoming Australian, and nobody gets in afterwards.
            if (changed.Status == HttpStatusCode.OK)
                Assert.That(hired.Select(answer => string.Join(' ', answer.Errors)), Is.All.EqualTo("bank_account.routing_number: invalid_format"));
            else
                Assert.That(hired.Select(answer => answer.Status), Is.All.EqualTo(HttpStatusCode.Created), changed.Text);
        }
    }

    [Test]
    public async Task Employments_DatedTwentyAtOnceOnOneDay_AreOne()
    {
        var id = await new TestTenant(admin).HireAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20)
            .Select(i => admin.PostAsync($"/employees/{id}/employments", new { effective_from = "2026-07-01", classification = $"Level {i}" })));

        Assert.That(answers.Count(answer => answer.Status == HttpStatusCode.Created), Is.EqualTo(1), "The others change what the first one has dated.");
        Assert.That(answers.Select(answer => answer.Status), Is.All.AnyOf(HttpStatusCode.Created, HttpStatusCode.OK));
        Assert.That((await admin.GetAsync($"/employees/{id}/employments")).Json.GetProperty("data").GetArrayLength(), Is.EqualTo(2));
    }

    private static object Rules(string code, object rule) => new { code, name = "x", project = code, effective_from = "2026-07-01", rules = new[] { rule } };

    private Task<Answer> HireAsync(string email, string group, string? routing = null)
    {
        var person = TestTenant.Person(email);
        person["pay_group"] = group;
        if (routing is not null) person["bank_account"] = new { account_number = "12345678", routing_number = routing, account_type = "checking" };
        return admin.PostAsync("/employees", person);
    }

    private static void AssertOneSideWon(Answer removed, Answer[] made)
    {
        if (removed.Status == HttpStatusCode.NoContent)
        {
            Assert.That(made.Select(answer => string.Join(' ', answer.Errors)), Is.All.EndsWith(": unknown_reference"));
            return;
        }

        Assert.That((removed.Status, removed.Code), Is.EqualTo((HttpStatusCode.Conflict, "in_use")), removed.Text);
        Assert.That(made.Select(answer => answer.Status), Is.All.EqualTo(HttpStatusCode.Created));
    }
}
