using System.Net;
using Payroll.WebApi.FunctionalTests.PayRates;
using Payroll.WebApi.FunctionalTests.PayRuns;

namespace Payroll.WebApi.FunctionalTests.HttpConventions;

/// <summary>White space around a text does not count, wherever the text comes from and whatever the database makes of it.</summary>
public sealed class WhiteSpaceTests
{
    private TestTenant tenant = null!;

    private ApiClient Admin => tenant.Admin;

    [SetUp]
    public async Task CreateAsync() => tenant = await TestTenant.CreateAsync(SharedApi.Host);

    [TestCase(" Rigger")]
    [TestCase("Rigger ")]
    [TestCase("\u00a0Rigger\u3000")]
    public async Task Classification_InJson_IsKeptWithoutIt(string text)
    {
        await Admin.SetRateAsync(("classification", text));

        Assert.That(await ClassificationsAsync(""), Is.EqualTo(new[] { "Rigger" }));
    }

    [Test]
    public async Task Classification_InAFile_IsKeptWithoutIt()
    {
        var answer = await Admin.ImportCsvAsync(
            "/pay-rates/batch", "external_id,name,classification,unit,amount,effective_from\nR-1,Standard,\" Rigger \",hour,42,2026-07-01\n");

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Text);
        Assert.That(await ClassificationsAsync(""), Is.EqualTo(new[] { "Rigger" }));
    }

    [Test]
    public async Task Classification_InAQuery_IsFoundWithoutIt()
    {
        await Admin.SetRateAsync();

        Assert.That(await ClassificationsAsync("?classification=%20Rigger%20"), Is.EqualTo(new[] { "Rigger" }));
    }

    [Test]
    public async Task Classification_ThatDiffersByItAlone_IsTheSameRate()
    {
        await Admin.SetRateAsync();

        var answer = await Admin.PostAsync("/pay-rates", RateBodies.Rate(("classification", "Rigger ")));

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Conflict, "pay_rate_overlap")), answer.Text);
    }

    [Test]
    public async Task ExternalId_ThatDiffersByItAlone_IsTheSameEmployee()
    {
        await tenant.HireAsync("jane@example.com", ("external_id", "E-1"));

        var answer = await Admin.PostAsync("/employees", new Dictionary<string, object?>(TestTenant.Person("joe@example.com")) { ["external_id"] = "E-1 " });

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Conflict), answer.Text);
    }

    [Test]
    public async Task ExternalId_InAQuery_IsFoundWithoutIt()
    {
        await tenant.HireAsync("jane@example.com", ("external_id", "E-1"));

        Assert.That(await Admin.AllAsync("/employees?external_id=%20E-1%20"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task ExternalId_InAPayRun_IsFoundWithoutIt()
    {
        await tenant.HireAsync("jane@example.com", ("external_id", "E-1"));

        var answer = await Admin.PostAsync(
            "/pay-runs",
            new { pay_group = TestTenant.PayGroup, type = "regular", employees = new[] { new { external_id = " E-1 ", hours_worked = 80, gross_pay = 4000 } } });

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Created), answer.Text);
    }

    private async Task<IEnumerable<string>> ClassificationsAsync(string query) =>
        (await Admin.AllAsync("/pay-rates" + query)).Select(rate => rate.At("classification"));
}
