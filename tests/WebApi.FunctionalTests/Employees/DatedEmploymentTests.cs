using System.Net;
using Payroll.WebApi.FunctionalTests.Http;
using Payroll.WebApi.FunctionalTests.PayRuns;
using static Payroll.WebApi.FunctionalTests.Timesheets.EntrySteps;

namespace Payroll.WebApi.FunctionalTests.Employees;

public sealed class DatedEmploymentTests
{
    private Company company = null!;
    private string id = null!;

    [SetUp]
    public async Task HireAsync()
    {
        company = await Company.FoundAsync(SharedApi.Host);
        await company.Admin.MakeAsync("/pay-groups", Company.Group("sales"), "pay_group_id");
        id = await company.HireAsync();
    }

    [Test]
    public async Task Patch_WithoutADay_ChangesFromTheFirstDayWhenNobodyHasBeenPaid()
    {
        await PatchAsync(new { pay_group = "sales" });

        Assert.That(await EmploymentsAsync(), Is.EqualTo(new[] { "2026-06-01/: sales full_time" }));
    }

    [Test]
    public async Task Patch_WithADay_DatesAnotherEmployment()
    {
        await PatchAsync(new { pay_group = "sales", employment_type = "casual", effective_from = "2026-07-01" });

        Assert.That(await EmploymentsAsync(), Is.EqualTo(new[] { "2026-06-01/2026-06-30: engineering full_time", "2026-07-01/: sales casual" }));
    }

    [Test]
    public async Task Patch_AfterASubmittedRun_ChangesFromTheFirstDayThatItDidNotPay()
    {
        await PayAsync();

        await PatchAsync(new { pay_group = "sales" });

        Assert.That(await EmploymentsAsync(), Is.EqualTo(new[] { "2026-06-01/2026-06-14: engineering full_time", "2026-06-15/: sales full_time" }));
    }

    [Test]
    public async Task Patch_OfAPaidDay_IsAConflict()
    {
        await PayAsync();

        var early = await company.Admin.PatchAsync($"/employees/{id}", new { pay_group = "sales", effective_from = "2026-06-14" });
        var start = await company.Admin.PatchAsync($"/employees/{id}", new { start_date = "2026-06-02" });
        var dated = await company.Admin.PostAsync($"/employees/{id}/employments", new { effective_from = "2026-06-02", pay_group = "sales" });
        var onTime = await company.Admin.PatchAsync($"/employees/{id}", new { pay_group = "sales", effective_from = "2026-06-15" });

        foreach (var refused in new[] { early, start, dated })
            Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.Conflict, "invalid_state")), refused.Text);
        Assert.That(onTime.Status, Is.EqualTo(HttpStatusCode.OK), onTime.Text);
    }

    [Test]
    public async Task Patch_OfTheStart_PastHours_IsInUse()
    {
        var entry = await company.Admin.RecordAsync(Hours(id, 8, ("date", "2026-06-03")));

        var past = await company.Admin.PatchAsync($"/employees/{id}", new { start_date = "2026-06-04" });
        var upTo = await company.Admin.PatchAsync($"/employees/{id}", new { start_date = "2026-06-03" });

        Assert.That((past.Status, past.Code, past.Json.At("conflicts_with")), Is.EqualTo((HttpStatusCode.Conflict, "in_use", entry)), past.Text);
        Assert.That((upTo.Status, upTo.Json.At("start_date")), Is.EqualTo((HttpStatusCode.OK, "2026-06-03")), upTo.Text);
    }

    [Test]
    public async Task Patch_OfTheStart_PastHoursAndTheEnd_AdvisesToDateAnEmployment()
    {
        await company.Admin.RecordAsync(Hours(id, 8, ("date", "2026-06-03")));
        var employed = await company.Admin.PatchAsync($"/employees/{id}", new { start_date = "2026-06-04" });
        await company.Admin.DeleteAsync($"/employees/{id}?end_date=2026-06-30");

        var back = await company.Admin.PatchAsync($"/employees/{id}", new { start_date = "2026-09-01" });

        Assert.That((back.Status, back.Code), Is.EqualTo((HttpStatusCode.Conflict, "in_use")), back.Text);
        Assert.That((back.Json.At("detail"), employed.Json.At("detail")), Is.EqualTo((
            $"{employed.Json.At("detail")} For somebody who comes back, date an employment instead: POST /employees/{{id}}/employments.", employed.Json.At("detail"))));
    }

    [Test]
    public async Task Patch_WhileARunIsNotSubmitted_MayReachIntoIt()
    {
        await company.OpenRunAsync(new { employee_id = id, hours_worked = 80, gross_pay = 100 });

        Assert.That((await company.Admin.PatchAsync($"/employees/{id}", new { classification = "x", effective_from = "2026-06-10" })).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Post_OfADatedChange_AnswersIt()
    {
        var created = await company.Admin.PostAsync($"/employees/{id}/employments", new
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
        Assert.That((await company.Admin.GetAsync($"/employees/{id}")).Json.GetProperty("version").GetInt32(), Is.EqualTo(2));
    }

    [TestCase("{}", "effective_from: required")]
    [TestCase("""{"effective_from":"2026-05-31","pay_group":"sales"}""", "effective_from: inconsistent")]
    [TestCase("""{"effective_from":"2026-07-01","pay_group":"nope","employment_type":"nope"}""", "pay_group: unknown_reference employment_type: unknown_reference")]
    [TestCase("""{"effective_from":"2026-07-01","pay_group":null,"employment_type":null,"working_days":null}""", "pay_group: required employment_type: required working_days: required")]
    [TestCase("""{"effective_from":"2026-07-01","effective_to":"2026-07-31"}""", "effective_to: unknown_member")]
    [TestCase("""{"effective_from":"2026-07-01","working_days":["monday","monday"]}""", "working_days: duplicate")]
    public async Task Post_WithAFault_NamesIt(string body, string errors)
    {
        var answer = await company.Admin.PostAsync($"/employees/{id}/employments", body);

        Assert.That((answer.Status, string.Join(' ', answer.Errors)), Is.EqualTo((HttpStatusCode.BadRequest, errors)), answer.Text);
        Assert.That(await EmploymentsAsync(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Post_AfterTheEnd_TakesThePersonOnAgain()
    {
        await PayAsync();
        await company.Admin.DeleteAsync($"/employees/{id}?end_date=2026-06-20&reason=resigned");

        var rehired = await company.Admin.PostAsync($"/employees/{id}/employments", new { effective_from = "2026-08-03", employment_type = "casual" });
        var employee = (await company.Admin.GetAsync($"/employees/{id}")).Json;

        Assert.That(rehired.Status, Is.EqualTo(HttpStatusCode.Created), rehired.Text);
        Assert.That(await EmploymentsAsync(), Is.EqualTo(new[] { "2026-06-01/2026-06-20: engineering full_time", "2026-08-03/: engineering casual" }));
        Assert.That((employee.GetProperty("status").GetString(), employee.GetProperty("end_date").GetString()), Is.EqualTo(("active", (string?)null)));
        Assert.That(employee.GetProperty("start_date").GetString(), Is.EqualTo("2026-06-01"));
    }

    [Test]
    public async Task Patch_OfSomebodyWhoWasTakenOnAgain_ChangesFromTheRehiring()
    {
        await PayAsync();
        await company.Admin.DeleteAsync($"/employees/{id}?end_date=2026-06-14");
        await company.Admin.PostAsync($"/employees/{id}/employments", new { effective_from = "2026-08-03" });

        await PatchAsync(new { employment_type = "casual" });

        Assert.That(await EmploymentsAsync(), Is.EqualTo(new[] { "2026-06-01/2026-06-14: engineering full_time", "2026-08-03/: engineering casual" }));
    }

    [Test]
    public async Task Patch_IntoAGap_IsRefusedAsADayWithoutEmployment()
    {
        await PayAsync();
        await company.Admin.DeleteAsync($"/employees/{id}?end_date=2026-06-14");
        await company.Admin.PostAsync($"/employees/{id}/employments", new { effective_from = "2026-08-03" });

        var answer = await company.Admin.PatchAsync($"/employees/{id}", new { employment_type = "casual", effective_from = "2026-07-01" });

        Assert.That(answer.Errors, Is.EqualTo(new[] { "effective_from: inconsistent" }), answer.Text);
    }

    [Test]
    public async Task Patch_WithoutADay_ChangesWhatIsInForceToday_AndNotWhatIsOver()
    {
        await PatchAsync(new { classification = "Foreman", effective_from = "2026-07-01" });

        await PatchAsync(new { classification = "Boss" });

        Assert.That((await company.Admin.GetAsync($"/employees/{id}")).Json.At("classification"), Is.EqualTo("Boss"));
        Assert.That(await EmploymentsAsync(), Is.EqualTo(new[] { "2026-06-01/2026-06-30: engineering full_time", "2026-07-01/: engineering full_time" }));
    }

    [Test]
    public async Task Patch_WithoutADay_OfSomebodyWhoHasLeft_AsksForTheDay()
    {
        await PayAsync();
        await company.Admin.DeleteAsync($"/employees/{id}?end_date=2026-06-20");

        var without = await company.Admin.PatchAsync($"/employees/{id}", new { employment_type = "casual" });
        var same = await company.Admin.PatchAsync($"/employees/{id}", new { employment_type = "full_time" });
        var with = await company.Admin.PatchAsync($"/employees/{id}", new { employment_type = "casual", effective_from = "2026-06-15" });

        Assert.That((without.Status, string.Join(' ', without.Errors)), Is.EqualTo((HttpStatusCode.BadRequest, "effective_from: required")), without.Text);
        Assert.That(same.Status, Is.EqualTo(HttpStatusCode.OK), same.Text);
        Assert.That(with.Status, Is.EqualTo(HttpStatusCode.OK), with.Text);
        Assert.That(await EmploymentsAsync(), Is.EqualTo(new[] { "2026-06-01/2026-06-14: engineering full_time", "2026-06-15/2026-06-20: engineering casual" }));
    }

    [Test]
    public async Task PayGroupInAnotherTimeZone_CannotTakeOverDaysWithClockedHours()
    {
        await company.Admin.MakeAsync("/pay-groups", Company.Group("west", timeZone: "America/Los_Angeles"), "pay_group_id");
        var entry = await company.Admin.RecordAsync(Entry(id, ("date", "2026-06-10")));
        await company.Admin.RecordAsync(Hours(id, 4, ("date", "2026-06-12")));

        var patch = await company.Admin.PatchAsync($"/employees/{id}", new { pay_group = "west", effective_from = "2026-06-10" });
        var post = await company.Admin.PostAsync($"/employees/{id}/employments", new { pay_group = "west", effective_from = "2026-06-09" });
        var whole = await company.Admin.PatchAsync($"/employees/{id}", new { pay_group = "west" });
        var sameClocks = await company.Admin.PatchAsync($"/employees/{id}", new { pay_group = "sales" });
        var after = await company.Admin.PatchAsync($"/employees/{id}", new { pay_group = "west", effective_from = "2026-06-11" });

        foreach (var refused in new[] { patch, post, whole })
            Assert.That((refused.Code, refused.Json.At("conflicts_with"), refused.Json.At("errors[0].field")), Is.EqualTo(("in_use", entry, "pay_group")), refused.Text);
        Assert.That(sameClocks.Status, Is.EqualTo(HttpStatusCode.OK), sameClocks.Text);
        Assert.That(after.Status, Is.EqualTo(HttpStatusCode.OK), after.Text);
    }

    [Test]
    public async Task Post_OnADayOnWhichAnEmploymentBegins_ChangesThatOne()
    {
        var changed = await company.Admin.PostAsync($"/employees/{id}/employments", new { effective_from = "2026-06-01", pay_group = "sales" });
        var same = await company.Admin.PostAsync($"/employees/{id}/employments", new { effective_from = "2026-07-01", pay_group = "sales" });

        Assert.That((changed.Status, changed.Json.At("effective_from")), Is.EqualTo((HttpStatusCode.OK, "2026-06-01")), changed.Text);
        Assert.That((same.Status, same.Json.At("effective_from")), Is.EqualTo((HttpStatusCode.OK, "2026-06-01")), "It is what holds already.");
        Assert.That(await EmploymentsAsync(), Is.EqualTo(new[] { "2026-06-01/: sales full_time" }));
    }

    [TestCase("")]
    [TestCase("?end_date=2026-06-20")]
    public async Task End_BeforeAMistakenRehiring_TakesItBack_HoweverOftenItIsSent(string query)
    {
        await RehireAsync();

        foreach (var answer in new[] { await company.Admin.DeleteAsync($"/employees/{id}{query}"), await company.Admin.DeleteAsync($"/employees/{id}{query}") })
            Assert.That((answer.Status, answer.Json.At("end_date")), Is.EqualTo((HttpStatusCode.OK, "2026-06-20")), answer.Text);
        Assert.That(await EmploymentsAsync(), Is.EqualTo(new[] { "2026-06-01/2026-06-20: engineering full_time" }));
    }

    [Test]
    public async Task End_BetweenTwoEmployments_IsRefused()
    {
        await RehireAsync();
        var before = await EmploymentsAsync();

        var answer = await company.Admin.DeleteAsync($"/employees/{id}?end_date=2026-07-15");

        Assert.That((answer.Status, string.Join(' ', answer.Errors)), Is.EqualTo((HttpStatusCode.BadRequest, "end_date: inconsistent")), answer.Text);
        Assert.That(await EmploymentsAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task Patch_WithoutADay_BetweenTwoEmployments_ChangesTheNextOne()
    {
        await RehireAsync();
        await PatchAsync(new { employment_type = "casual" });

        // The same as what is over, and all the same a change of what comes.
        await PatchAsync(new { employment_type = "full_time" });

        Assert.That((await EmploymentsAsync()).Select(employment => employment.Split(' ')[^1]), Is.EqualTo(new[] { "full_time", "full_time" }));
    }

    // Ended, and employed again from a day that is ahead whenever this runs.
    private async Task RehireAsync()
    {
        await PayAsync();
        await company.Admin.DeleteAsync($"/employees/{id}?end_date=2026-06-20");
        var ahead = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(30);
        await company.Admin.PostAsync($"/employees/{id}/employments", new { effective_from = $"{ahead:O}" });
        Assert.That(await EmploymentsAsync(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task List_PageByPage_IsTheSameAsAtOnce()
    {
        for (var month = 7; month <= 12; month++)
            await PatchAsync(new { classification = $"Level {month}", effective_from = $"2026-{month:00}-01" });
        var whole = await EmploymentsAsync();
        var paged = new List<string>();
        string? cursor = null;
        do
        {
            var page = await company.Admin.GetAsync($"/employees/{id}/employments?limit=2{(cursor is null ? "" : $"&cursor={cursor}")}");
            paged.AddRange(Spelled(page));
            cursor = page.Json.GetProperty("next_cursor").GetString();
        }
        while (cursor is not null);

        Assert.That(whole, Has.Count.EqualTo(7));
        Assert.That(paged, Is.EqualTo(whole));
    }

    private async Task PatchAsync(object body)
    {
        var answer = await company.Admin.PatchAsync($"/employees/{id}", body);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Text);
    }

    private async Task PayAsync()
    {
        var submitted = await company.SubmitAsync(await company.OpenRunAsync(new { employee_id = id, hours_worked = 80, gross_pay = 100 }));
        Assert.That(submitted.Status, Is.EqualTo(HttpStatusCode.OK), submitted.Text);
    }

    private async Task<List<string>> EmploymentsAsync() => Spelled(await company.Admin.GetAsync($"/employees/{id}/employments"));

    private static List<string> Spelled(Answer page) => page.Json.GetProperty("data").EnumerateArray()
        .Select(e => $"{e.GetProperty("effective_from").GetString()}/{e.GetProperty("effective_to").GetString()}: {e.GetProperty("pay_group").GetString()} {e.GetProperty("employment_type").GetString()}")
        .ToList();
}
