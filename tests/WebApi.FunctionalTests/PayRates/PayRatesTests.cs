using System.Net;

namespace Payroll.WebApi.FunctionalTests.PayRates;

public sealed class PayRatesTests
{
    [Test]
    public async Task List_WhileRatesCannotBeKept_IsEmpty()
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();

        Assert.That((await admin.GetAsync("/pay-rates")).Text, Is.EqualTo("{\"data\":[],\"has_more\":false,\"next_cursor\":null}"));
        Assert.That((await admin.GetAsync("/pay-rates?cursor=nonsense")).Errors, Is.EqualTo(new[] { "cursor: invalid_format" }));
        Assert.That((await admin.PostAsync("/pay-rates", new { name = "Standard" })).Status, Is.EqualTo(HttpStatusCode.MethodNotAllowed));
    }

    [Test]
    public async Task List_WithoutItsScope_IsForbidden()
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();
        var key = (await admin.PostAsync("/api-keys", new { name = "Payroll only", scopes = new[] { "read:payroll" } })).Json.GetProperty("key").GetString();

        Assert.That((await SharedApi.Host.Client(key).GetAsync("/pay-rates")).Code, Is.EqualTo("insufficient_scope"));
    }
}
