using System.Globalization;
using System.Net;
using static Payroll.WebApi.FunctionalTests.Timesheets.EntrySteps;

namespace Payroll.WebApi.FunctionalTests.RequestReading;

/// <summary>What is written is the same wherever the server stands: here it stands in Germany.</summary>
[SetCulture("de-DE")]
public sealed class CultureTests
{
    private TestTenant tenant = null!;
    private string jane = null!;

    [SetUp]
    public async Task HireAsync()
    {
        tenant = await TestTenant.CreateAsync(SharedApi.Host);
        jane = await tenant.HireAsync();
    }

    [Test]
    public async Task HoursInAMessage_HaveAPoint()
    {
        var answer = await tenant.Admin.PostAsync(Entries, Entry(jane, ("end", "16:30"), ("hours", 8)));

        Assert.That((answer.Status, answer.Text), Is.EqualTo((HttpStatusCode.BadRequest, "are 7.5 hours.")).Using<string>(Contains));
    }

    [Test]
    public async Task HoursOfADayInAMessage_HaveAPoint()
    {
        await tenant.Admin.RecordAsync(Hours(jane, 17.5m));

        var answer = await tenant.Admin.PostAsync(Entries, Hours(jane, 8));

        Assert.That((answer.Status, answer.Text), Is.EqualTo((HttpStatusCode.BadRequest, "has 17.5 hours on 2026-06-01")).Using<string>(Contains));
    }

    [Test]
    public void Program_WritesInNoCountrysWay_OnAnyThread()
    {
        _ = SharedApi.Host.Services;

        Assert.That(CultureInfo.DefaultThreadCurrentCulture, Is.EqualTo(CultureInfo.InvariantCulture));
    }

    private static bool Contains(string text, string part) => text.Contains(part, StringComparison.Ordinal);
}
