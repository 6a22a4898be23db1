using Payroll.WebApi.FunctionalTests.Databases;
using Payroll.WebApi.FunctionalTests.PayRuns;

namespace Payroll.WebApi.FunctionalTests.PayGroups;

/// <summary>Two groups paid by one schedule, on Friday 19 June 2026 or the day before; and one whose pay date never moves.</summary>
public sealed class HolidayPayDateTests
{
    private const string PayDate = "2026-06-19";
    private const string DayBefore = "2026-06-18";

    private readonly AskedCommands asked = new();
    private ApiHost host = null!;
    private TestTenant tenant = null!;
    private string schedule = null!;

    private ApiClient Admin => tenant.Admin;

    [OneTimeSetUp]
    public void Start() => host = new ApiHost(configure: asked.Watch);

    [OneTimeTearDown]
    public async Task StopAsync() => await host.DisposeAsync();

    [SetUp]
    public async Task SetUpAsync()
    {
        tenant = await TestTenant.CreateAsync(host);
        schedule = await Admin.MakeAsync("/pay-schedules", ScheduleOf("moving", "previous"), "pay_schedule_id");
        foreach (var code in new[] { "sydney", "perth" }) await Admin.MakeAsync("/pay-groups", GroupOn(code, "moving"), "pay_group_id");
    }

    [TestCase(null, "sydney", DayBefore)]
    [TestCase("sydney", "sydney", DayBefore)]
    [TestCase("perth", "sydney", PayDate)]
    [TestCase(null, TestTenant.PayGroup, PayDate, Description = "Without adjustment")]
    [TestCase(TestTenant.PayGroup, TestTenant.PayGroup, PayDate)]
    public async Task PayRun_WhoseScheduleAdjusts_IsPaidOffTheHolidaysOfItsGroupAndOfAll(string? holidayOf, string runOf, string expected)
    {
        await Admin.AddHolidayAsync(PayDate, holidayOf);

        Assert.That((await RunAsync(await OpenAsync(runOf))).At("pay_date"), Is.EqualTo(expected));
    }

    [Test]
    public async Task PayRun_WithoutDates_IsPaidOffHolidaysToo()
    {
        var expected = (await Admin.GetAsync($"/pay-schedules/{schedule}/periods?limit=2")).Json;
        foreach (var period in expected.GetProperty("data").EnumerateArray())
        {
            await Admin.AddHolidayAsync(period.At("pay_date"), "sydney");
            var run = await Admin.MakeAsync("/pay-runs", new { pay_group = "sydney", type = "regular" }, "pay_run_id");
            await tenant.CalculateAsync(run);

            var opened = await RunAsync(run);
            Assert.That(opened.At("pay_period_start"), Is.EqualTo(period.At("start")));
            Assert.That(Date(opened.At("pay_date")), Is.EqualTo(Date(period.At("pay_date")).AddDays(-1)));
        }
    }

    [Test]
    public async Task PayRun_ThatExists_KeepsItsPayDateWhateverBecomesOfHolidays()
    {
        var holiday = await Admin.AddHolidayAsync(PayDate);
        var moved = await OpenAsync("sydney");
        await Admin.DeleteAsync($"/holidays/{holiday}");
        var unmoved = await OpenAsync("perth");

        await Admin.AddHolidayAsync(PayDate, "perth");
        await tenant.CalculateAsync(unmoved);

        Assert.That(((await RunAsync(moved)).At("pay_date"), (await RunAsync(unmoved)).At("pay_date")), Is.EqualTo((DayBefore, PayDate)));
    }

    [Test]
    public async Task PayRun_WithAGivenPayDate_IsPaidThenEvenOnAHoliday()
    {
        await Admin.AddHolidayAsync(PayDate);

        Assert.That((await RunAsync(await OpenAsync("sydney", PayDate))).At("pay_date"), Is.EqualTo(PayDate));
    }

    [Test]
    public async Task PayPeriods_OfASchedule_KeepClearOfTheHolidaysOfAllOnly()
    {
        await Admin.AddHolidayAsync(PayDate);
        await Admin.AddHolidayAsync(DayBefore, "sydney");
        await Admin.AddHolidayAsync("2026-07-03", "sydney");
        await Admin.AddHolidayAsync("2027-01-01");

        var periods = (await Admin.AllAsync($"/pay-schedules/{schedule}/periods?from=2026-06-01&to=2026-12-27")).ConvertAll(period => period.At("pay_date"));
        var paged = (await Admin.AllAsync($"/pay-schedules/{schedule}/periods?from=2026-06-01&to=2026-12-27", 4)).ConvertAll(period => period.At("pay_date"));

        Assert.That((periods[0], periods[1], periods[^1]), Is.EqualTo((DayBefore, "2026-07-03", "2026-12-31")));
        Assert.That(paged, Is.EqualTo(periods));
    }

    [TestCase("next", "2026-06-22")]
    [TestCase("previous", DayBefore)]
    [TestCase("none", PayDate)]
    public async Task PayPeriods_OnAHoliday_MoveAsTheAdjustmentSays(string adjustment, string expected)
    {
        await Admin.AddHolidayAsync(PayDate);
        var id = await Admin.MakeAsync("/pay-schedules", ScheduleOf("other", adjustment), "pay_schedule_id");

        Assert.That((await Admin.GetAsync($"/pay-schedules/{id}/periods?from=2026-06-01&to=2026-06-01")).Json.At("data[0].pay_date"), Is.EqualTo(expected));
    }

    [TestCase(null, DayBefore, DayBefore)]
    [TestCase("sydney", DayBefore, PayDate)]
    public async Task Employees_HaveTheFirstPayDateOfTheirGroup(string? holidayOf, string inSydney, string inPerth)
    {
        await Admin.AddHolidayAsync(PayDate, holidayOf);
        var (sydney, perth) = (await HireAsync("sydney"), await HireAsync("perth"));
        // Where somebody is today says nothing about their first pay.
        await Admin.PatchAsync($"/employees/{sydney}", new { pay_group = "perth", effective_from = "2026-06-15" });
        var listed = (await Admin.AllAsync("/employees")).ToDictionary(person => person.At("employee_id"));

        foreach (var (id, expected) in new[] { (sydney, inSydney), (perth, inPerth) })
        {
            var person = (await Admin.GetAsync($"/employees/{id}")).Json;
            Assert.That(person.At("first_pay_period.pay_date"), Is.EqualTo(expected));
            Assert.That(listed[id].GetRawText(), Is.EqualTo(person.GetRawText()));
        }
    }

    [Test]
    public async Task Employees_OfManyGroups_AskForPaySettingsOnceAfterAChange()
    {
        string[] settings = ["holidays", "pay_groups", "employment_types"];
        var unmoved = await tenant.HireAsync();
        await Admin.GetAsync($"/employees/{unmoved}");
        for (var i = 0; i < 3; i++)
        {
            await HireAsync("sydney", i);
            await HireAsync("perth", i);
        }

        asked.TakeSelectsAbout(settings);
        await Admin.GetAsync($"/employees/{unmoved}");
        Assert.That((await Admin.GetAsync("/employees")).Json.GetProperty("data").GetArrayLength(), Is.EqualTo(7));
        Assert.That(asked.TakeSelectsAbout(settings), Is.Zero);

        await Admin.AddHolidayAsync(PayDate);
        asked.TakeSelectsAbout(settings);
        await Admin.GetAsync("/employees");
        await Admin.GetAsync($"/employees/{unmoved}");
        Assert.That(asked.TakeSelectsAbout(settings), Is.EqualTo(settings.Length));
    }

    [Test]
    public async Task Employees_AfterAChangeOfPaySettings_AreAnsweredByTheNewOnes()
    {
        var employee = await HireAsync("sydney");
        Assert.That(await FirstPayDatesAsync(), Is.EqualTo((PayDate, PayDate)));

        var holiday = await Admin.AddHolidayAsync(PayDate);
        Assert.That(await FirstPayDatesAsync(), Is.EqualTo((DayBefore, DayBefore)));

        await Admin.PatchAsync($"/holidays/{holiday}", new { date = DayBefore });
        Assert.That(await FirstPayDatesAsync(), Is.EqualTo((PayDate, PayDate)));

        await Admin.DeleteAsync($"/holidays/{holiday}");
        await Admin.AddHolidayAsync(PayDate, "sydney");
        Assert.That(await FirstPayDatesAsync(), Is.EqualTo((DayBefore, DayBefore)));

        await Admin.PatchAsync("/pay-groups/sydney", new { pay_schedule = TestTenant.PaySchedule });
        Assert.That(await FirstPayDatesAsync(), Is.EqualTo((PayDate, PayDate)));

        async Task<(string?, string?)> FirstPayDatesAsync() => (
            (await Admin.GetAsync($"/employees/{employee}")).Json.At("first_pay_period.pay_date"),
            (await Admin.GetAsync("/employees")).Json.At("data[0].first_pay_period.pay_date"));
    }

    private static object ScheduleOf(string code, string adjustment) => new
    {
        code,
        name = "Every two weeks",
        frequency = "biweekly",
        anchor_date = "2026-06-01",
        pay_date_offset_days = 5,
        pay_date_adjustment = adjustment,
    };

    private static object GroupOn(string code, string schedule) => new
    {
        code,
        name = code,
        pay_schedule = schedule,
        jurisdiction = "none",
        currency = "AUD",
        time_zone = "UTC",
    };

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "O");

    private Task<string> HireAsync(string group, int number = 0) => tenant.HireAsync($"{group}{number}@example.com", ("pay_group", group));

    private Task<System.Text.Json.JsonElement> RunAsync(string run) => tenant.RunAsync(run);

    private Task<string> OpenAsync(string group, string? payDate = null) => Admin.MakeAsync(
        "/pay-runs",
        new { pay_group = group, type = "regular", pay_period_start = "2026-06-01", pay_period_end = "2026-06-14", pay_date = payDate },
        "pay_run_id");
}
