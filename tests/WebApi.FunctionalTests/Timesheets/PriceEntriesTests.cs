using System.Net;
using Payroll.WebApi.FunctionalTests.PayRates;
using Payroll.WebApi.FunctionalTests.PayRuns;

namespace Payroll.WebApi.FunctionalTests.Timesheets;

/// <summary>What hours would cost is asked before they are worked, and nothing is written.</summary>
public sealed class PriceEntriesTests
{
    private const string Price = EntrySteps.Entries + "/price";

    private TestTenant _company = null!;
    private string _jane = null!;

    [SetUp]
    public async Task OpenTheGroup()
    {
        _company = await TestTenant.CreateAsync(SharedApi.Host);
        _jane = await _company.HireAsync();
        await _company.Admin.SetRateAsync(("classification", null), ("employee_id", _jane), ("amount", 40), ("effective_from", "2026-06-01"));
    }

    [Test]
    public async Task Entries_AreAnsweredWithTheirLines_AndNotSaved()
    {
        var answer = await _company.Admin.PostAsync(Price, new { entries = new[] { EntrySteps.Entry(_jane), EntrySteps.Hours(_jane, 2.5m, ("date", "2026-06-02")) } });

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Text);
        Assert.Multiple(() =>
        {
            Assert.That((answer.Json.At("data[0].amount"), answer.Json.At("data[1].amount")), Is.EqualTo(("320.00", "100.00")));
            Assert.That((answer.Json.At("data[0].lines[0].segments[0].from"), answer.Json.At("data[0].lines[0].segments[0].to")), Is.EqualTo(("09:00", "17:00")));
            Assert.That(answer.Json.At("data[0].lines[0].pay_rate.step"), Is.EqualTo("employee"));
            Assert.That(answer.Json.At("data[1].lines[0].segments[0].from"), Is.EqualTo("null"));
        });
        Assert.That((await _company.Admin.GetAsync(EntrySteps.Entries)).Json.GetProperty("data").GetArrayLength(), Is.Zero);
    }

    [Test]
    public async Task EntryWithoutARate_HasAProblem_AndTheOthersTheirPrice()
    {
        var joe = await _company.HireAsync("joe@example.com");
        var answer = await _company.Admin.PostAsync(Price, new { entries = new[] { EntrySteps.Entry(joe), EntrySteps.Entry(_jane) } });
        Assert.That(
            (answer.Json.At("data[0].problems[0].code"), answer.Json.At("data[0].amount"), answer.Json.At("data[1].amount")),
            Is.EqualTo(("no_rate", "0.00", "320.00")), answer.Text);
    }

    [Test]
    public async Task WrongEntries_AreRefused_EachWithItsPath()
    {
        var answer = await _company.Admin.PostAsync(Price, new
        {
            entries = new[] { EntrySteps.Entry(_jane, ("cost_code", "nowhere")), EntrySteps.Entry(_jane, ("date", "2026-05-01")), EntrySteps.Entry(null) },
        });
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest), answer.Text);
        Assert.That(
            answer.Json.GetProperty("errors").EnumerateArray().Select(error => error.At("field")),
            Is.EquivalentTo(new[] { "entries[0].cost_code", "entries[1].date", "entries[2].employee_id" }), answer.Text);
    }

    [Test]
    public async Task EntriesAtOneTime_AreRefused()
    {
        await _company.Admin.RecordAsync(EntrySteps.Entry(_jane));
        var answer = await _company.Admin.PostAsync(Price, new { entries = new[] { EntrySteps.Entry(_jane) } });
        Assert.That((answer.Status, answer.Json.At("errors[0].field")), Is.EqualTo((HttpStatusCode.BadRequest, "entries[0].start")), answer.Text);
    }

    [TestCase("read:timesheets", HttpStatusCode.Forbidden)]
    [TestCase("read:timesheets,read:pay-rates", HttpStatusCode.OK)]
    public async Task Key_NeedsBothScopesOfReading(string scopes, HttpStatusCode expected)
    {
        var made = await _company.Admin.PostAsync("/api-keys", new { name = "Scheduler", scopes = scopes.Split(',') });
        var answer = await SharedApi.Host.Client(made.Json.At("key")).PostAsync(Price, new { entries = new[] { EntrySteps.Entry(_jane) } });
        Assert.That(answer.Status, Is.EqualTo(expected), answer.Text);
    }
}
