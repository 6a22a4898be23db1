using System.Net;
using Payroll.WebApi.FunctionalTests.PayRuns;
using static Payroll.WebApi.FunctionalTests.Timesheets.EntrySteps;

namespace Payroll.WebApi.FunctionalTests.Employees.Employments;

public sealed class DatedEmploymentTests
{
    private TestTenant tenant = null!;
    private string id = null!;

    [SetUp]
    public async Task HireAsync()
    {
        tenant = await TestTenant.CreateAsync(SharedApi.Host);
        await tenant.Admin.MakeAsync("/pay-groups", TestTenant.Group("sales"), "pay_group_id");
        id = await tenant.HireAsync();
    }

    [Test]
    public async Task Patch_WithoutADay_ChangesFromTheFirstDayWhenNobodyHasBeenPaid()
    {
        await PatchAsync(new { pay_group = "sales" });

        Assert.That(await tenant.EmploymentsAsync(id), Is.EqualTo(new[] { "2026-06-01/: sales full_time" }));
    }

    [Test]
    public async Task Patch_WithADay_DatesAnotherEmployment()
    {
        await PatchAsync(new { pay_group = "sales", employment_type = "casual", effective_from = "2026-07-01" });

        Assert.That(await tenant.EmploymentsAsync(id), Is.EqualTo(new[] { "2026-06-01/2026-06-30: engineering full_time", "2026-07-01/: sales casual" }));
    }

    [Test]
    public async Task Patch_AfterASubmittedRun_ChangesFromTheFirstDayThatItDidNotPay()
    {
        await tenant.PayTwoWeeksAsync(id);

        await PatchAsync(new { pay_group = "sales" });

        Assert.That(await tenant.EmploymentsAsync(id), Is.EqualTo(new[] { "2026-06-01/2026-06-14: engineering full_time", "2026-06-15/: sales full_time" }));
    }

    [Test]
    public async Task Patch_OfAPaidDay_IsAConflict()
    {
        await tenant.PayTwoWeeksAsync(id);

        var early = await tenant.Admin.PatchAsync($"/employees/{id}", new { pay_group = "sales", effective_from = "2026-06-14" });
        var start = await tenant.Admin.PatchAsync($"/employees/{id}", new { start_date = "2026-06-02" });
        var dated = await tenant.Admin.PostAsync($"/employees/{id}/employments", new { effective_from = "2026-06-02", pay_group = "sales" });
        var onTime = await tenant.Admin.PatchAsync($"/employees/{id}", new { pay_group = "sales", effective_from = "2026-06-15" });

        foreach (var refused in new[] { early, start, dated })
            Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.Conflict, "invalid_state")), refused.Text);
        Assert.That(onTime.Status, Is.EqualTo(HttpStatusCode.OK), onTime.Text);
    }

    [Test]
    public async Task Patch_OfTheStart_PastHours_IsInUse()
    {
        var entry = await tenant.Admin.RecordAsync(Hours(id, 8, ("date", "2026-06-03")));

        var past = await tenant.Admin.PatchAsync($"/employees/{id}", new { start_date = "2026-06-04" });
        var upTo = await tenant.Admin.PatchAsync($"/employees/{id}", new { start_date = "2026-06-03" });

        Assert.That((past.Status, past.Code, past.Json.At("conflicts_with")), Is.EqualTo((HttpStatusCode.Conflict, "in_use", entry)), past.Text);
        Assert.That((upTo.Status, upTo.Json.At("start_date")), Is.EqualTo((HttpStatusCode.OK, "2026-06-03")), upTo.Text);
    }

    [Test]
    public async Task Patch_OfTheStart_PastHoursAndTheEnd_AdvisesToDateAnEmployment()
    {
        await tenant.Admin.RecordAsync(Hours(id, 8, ("date", "2026-06-03")));
        var employed = await tenant.Admin.PatchAsync($"/employees/{id}", new { start_date = "2026-06-04" });
        await tenant.Admin.DeleteAsync($"/employees/{id}?end_date=2026-06-30");

        var back = await tenant.Admin.PatchAsync($"/employees/{id}", new { start_date = "2026-09-01" });

        Assert.That((back.Status, back.Code), Is.EqualTo((HttpStatusCode.Conflict, "in_use")), back.Text);
        Assert.That((back.Json.At("detail"), employed.Json.At("detail")), Is.EqualTo((
            $"{employed.Json.At("detail")} If the employee comes back, create an employment instead: POST /employees/{{id}}/employments.", employed.Json.At("detail"))));
    }

    [Test]
    public async Task Patch_WhileARunIsNotSubmitted_MayReachIntoIt()
    {
        await tenant.OpenRunAsync(new { employee_id = id, hours_worked = 80, gross_pay = 100 });

        Assert.That((await tenant.Admin.PatchAsync($"/employees/{id}", new { classification = "x", effective_from = "2026-06-10" })).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Post_OfADatedChange_AnswersIt()
    {
        var created = await tenant.Admin.PostAsync($"/employees/{id}/employments", new
        {
            effective_from = "2026-07-01",
            pay_group = "sales",
            classification = "Seller",
            working_days = new[] { "saturday" },
        });
        var employment = created.Json;

        Assert.That(created.Status, Is.EqualTo(HttpStatusCode.Created), created.Text);
        Assert.That(created.Headers["Location"], Does.EndWith($"/api/v1/employees/{id}/employments"));
        Assert.That(employment.EnumerateObject().Select(member => member.Name), Is.EqualTo(new[]
        {
            "employment_id", "effective_from", "effective_to", "pay_group", "employment_type", "classification", "working_days",
        }));
        Assert.That(employment.GetProperty("working_days").GetRawText(), Is.EqualTo("""["saturday"]"""));
        Assert.That(employment.GetProperty("employment_type").GetString(), Is.EqualTo("full_time"), "What is left out is as before.");
        Assert.That((await tenant.Admin.GetAsync($"/employees/{id}")).Json.GetProperty("version").GetInt32(), Is.EqualTo(2));
    }

    [TestCase("{}", "effective_from: required")]
    [TestCase("""{"effective_from":"2026-05-31","pay_group":"sales"}""", "effective_from: inconsistent")]
    [TestCase("""{"effective_from":"2026-07-01","pay_group":"nope","employment_type":"nope"}""", "pay_group: unknown_reference employment_type: unknown_reference")]
    [TestCase("""{"effective_from":"2026-07-01","pay_group":null,"employment_type":null}""", "pay_group: required employment_type: required")]
    [TestCase("""{"effective_from":"2026-07-01","effective_to":"2026-07-31"}""", "effective_to: unknown_member")]
    [TestCase("""{"effective_from":"2026-07-01","working_days":["monday","monday"]}""", "working_days: duplicate")]
    public async Task Post_WithAFault_NamesIt(string body, string errors)
    {
        var answer = await tenant.Admin.PostAsync($"/employees/{id}/employments", body);

        Assert.That((answer.Status, string.Join(' ', answer.Errors)), Is.EqualTo((HttpStatusCode.BadRequest, errors)), answer.Text);
        Assert.That(await tenant.EmploymentsAsync(id), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Patch_WithoutADay_ChangesWhatIsInForceToday_AndNotWhatIsOver()
    {
        await PatchAsync(new { classification = "Foreman", effective_from = "2026-07-01" });

        await PatchAsync(new { classification = "Boss" });

        Assert.That((await tenant.Admin.GetAsync($"/employees/{id}")).Json.At("classification"), Is.EqualTo("Boss"));
        Assert.That(await tenant.EmploymentsAsync(id), Is.EqualTo(new[] { "2026-06-01/2026-06-30: engineering full_time", "2026-07-01/: engineering full_time" }));
    }

    [Test]
    public async Task Patch_WithoutADay_OfSomebodyWhoHasLeft_AsksForTheDay()
    {
        await tenant.PayTwoWeeksAsync(id);
        await tenant.Admin.DeleteAsync($"/employees/{id}?end_date=2026-06-20");

        var without = await tenant.Admin.PatchAsync($"/employees/{id}", new { employment_type = "casual" });
        var same = await tenant.Admin.PatchAsync($"/employees/{id}", new { employment_type = "full_time" });
        var with = await tenant.Admin.PatchAsync($"/employees/{id}", new { employment_type = "casual", effective_from = "2026-06-15" });

        Assert.That((without.Status, string.Join(' ', without.Errors)), Is.EqualTo((HttpStatusCode.BadRequest, "effective_from: required")), without.Text);
        Assert.That(same.Status, Is.EqualTo(HttpStatusCode.OK), same.Text);
        Assert.That(with.Status, Is.EqualTo(HttpStatusCode.OK), with.Text);
        Assert.That(await tenant.EmploymentsAsync(id), Is.EqualTo(new[] { "2026-06-01/2026-06-14: engineering full_time", "2026-06-15/2026-06-20: engineering casual" }));
    }

    [Test]
    public async Task PayGroupInAnotherTimeZone_CannotTakeOverDaysWithClockedHours()
    {
        await tenant.Admin.MakeAsync("/pay-groups", TestTenant.Group("west", timeZone: "America/Los_Angeles"), "pay_group_id");
        var entry = await tenant.Admin.RecordAsync(Entry(id, ("date", "2026-06-10")));
        await tenant.Admin.RecordAsync(Hours(id, 4, ("date", "2026-06-12")));

        var patch = await tenant.Admin.PatchAsync($"/employees/{id}", new { pay_group = "west", effective_from = "2026-06-10" });
        var post = await tenant.Admin.PostAsync($"/employees/{id}/employments", new { pay_group = "west", effective_from = "2026-06-09" });
        var whole = await tenant.Admin.PatchAsync($"/employees/{id}", new { pay_group = "west" });
        var sameClocks = await tenant.Admin.PatchAsync($"/employees/{id}", new { pay_group = "sales" });
        var after = await tenant.Admin.PatchAsync($"/employees/{id}", new { pay_group = "west", effective_from = "2026-06-11" });

        foreach (var refused in new[] { patch, post, whole })
            Assert.That((refused.Code, refused.Json.At("conflicts_with"), refused.Json.At("errors[0].field")), Is.EqualTo(("in_use", entry, "pay_group")), refused.Text);
        Assert.That(sameClocks.Status, Is.EqualTo(HttpStatusCode.OK), sameClocks.Text);
        Assert.That(after.Status, Is.EqualTo(HttpStatusCode.OK), after.Text);
    }

    [Test]
    public async Task Post_OnADayOnWhichAnEmploymentBegins_ChangesThatOne()
    {
        var changed = await tenant.Admin.PostAsync($"/employees/{id}/employments", new { effective_from = "2026-06-01", pay_group = "sales" });
        var same = await tenant.Admin.PostAsync($"/employees/{id}/employments", new { effective_from = "2026-07-01", pay_group = "sales" });

        Assert.That((changed.Status, changed.Json.At("effective_from")), Is.EqualTo((HttpStatusCode.OK, "2026-06-01")), changed.Text);
        Assert.That((same.Status, same.Json.At("effective_from")), Is.EqualTo((HttpStatusCode.OK, "2026-06-01")), "It is what holds already.");
        Assert.That(await tenant.EmploymentsAsync(id), Is.EqualTo(new[] { "2026-06-01/: sales full_time" }));
    }

    [Test]
    public async Task List_PageByPage_IsTheSameAsAtOnce()
    {
        for (var month = 7; month <= 12; month++)
            await PatchAsync(new { classification = $"Level {month}", effective_from = $"2026-{month:00}-01" });
        var whole = await tenant.EmploymentsAsync(id);
        var paged = new List<string>();
        string? cursor = null;
        do
        {
            var page = await tenant.Admin.GetAsync($"/employees/{id}/employments?limit=2{(cursor is null ? "" : $"&cursor={cursor}")}");
            paged.AddRange(page.Employments());
            cursor = page.Json.GetProperty("next_cursor").GetString();
        }
        while (cursor is not null);

        Assert.That(whole, Has.Count.EqualTo(7));
        Assert.That(paged, Is.EqualTo(whole));
    }

    private async Task PatchAsync(object body)
    {
        var answer = await tenant.Admin.PatchAsync($"/employees/{id}", body);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Text);
    }
}
