using System.Net;
using System.Text.Json;
using static Payroll.WebApi.FunctionalTests.Employees.EmployeeBodies;

namespace Payroll.WebApi.FunctionalTests.Employees;

public sealed class BankAccountTests
{
    [TestCase("US", "USD", "021000021", "021000021")]
    [TestCase("AU", "AUD", "062000", "062-000")]
    [TestCase("AU", "AUD", "062-000", "062-000")]
    [TestCase("none", "EUR", "7", "7")]
    public async Task RoutingNumber_OfItsJurisdiction_IsTaken(string jurisdiction, string currency, string given, string kept)
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host, jurisdiction, currency);

        var created = await tenant.Admin.PostAsync("/employees", With(("bank_account", Account("12345678", given))));

        Assert.That(created.Status, Is.EqualTo(HttpStatusCode.Created), created.Text);
        Assert.That(created.Json.GetProperty("bank_account").GetProperty("routing_number").GetString(), Is.EqualTo(kept));
    }

    [TestCase("US", "USD", "021000022", Description = "The check digit is wrong")]
    [TestCase("AU", "AUD", "0620-00")]
    public async Task RoutingNumber_OfAnotherForm_IsRefused(string jurisdiction, string currency, string given)
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host, jurisdiction, currency);

        var answer = await tenant.Admin.PostAsync("/employees", With(("bank_account", Account("12345678", given))));

        Assert.That(answer.Errors, Is.EqualTo(new[] { "bank_account.routing_number: invalid_format" }));
    }

    [Test]
    public async Task Account_OfANewEmployee_WantsAllThreeMembers()
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);

        var answer = await tenant.Admin.PostAsync("/employees", With(("bank_account", new { })));

        Assert.That(answer.Errors, Is.EquivalentTo(new[]
        {
            "bank_account.account_number: required", "bank_account.routing_number: required", "bank_account.account_type: required",
        }));
    }

    [Test]
    public async Task Patch_OfOneMember_LeavesTheOthers()
    {
        var (tenant, path) = await EmployeeAsync();

        var changed = await tenant.Admin.PatchAsync(path, new { bank_account = new { account_type = "savings" } });

        Assert.That(
            changed.Json.GetProperty("bank_account").GetRawText(),
            Is.EqualTo("""{"account_number_last4":"8264","routing_number":"021000021","account_type":"savings"}"""), changed.Text);
        Assert.That(changed.Headers["ETag"], Is.EqualTo("\"2\""));
    }

    [Test]
    public async Task Patch_WithTheSameAccount_IsNoNewVersion()
    {
        var (tenant, path) = await EmployeeAsync();

        var same = await tenant.Admin.PatchAsync(path, new { bank_account = UsAccount });

        Assert.That((same.Status, same.Headers["ETag"]), Is.EqualTo((HttpStatusCode.OK, "\"1\"")));
    }

    [Test]
    public async Task Patch_WithAnotherAccountThatEndsAlike_IsANewVersion()
    {
        var (tenant, path) = await EmployeeAsync();

        var changed = await tenant.Admin.PatchAsync(path, new { bank_account = new { account_number = "1118264" } });

        Assert.That(changed.Headers["ETag"], Is.EqualTo("\"2\""));
    }

    [Test]
    public async Task Patch_WithNull_Clears()
    {
        var (tenant, path) = await EmployeeAsync();

        var cleared = await tenant.Admin.PatchAsync(path, """{"bank_account":null}""");

        Assert.That(cleared.Json.GetProperty("bank_account").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public async Task Patch_WithNullInside_IsRefused()
    {
        var (tenant, path) = await EmployeeAsync();

        var answer = await tenant.Admin.PatchAsync(path, """{"bank_account":{"account_number":null,"routing_number":null,"account_type":null}}""");

        Assert.That(answer.Errors, Is.EquivalentTo(new[]
        {
            "bank_account.account_number: required", "bank_account.routing_number: required", "bank_account.account_type: required",
        }));
    }

    [Test]
    public async Task Patch_IntoAGroupOfAnotherJurisdiction_ChecksByTheNewOne()
    {
        var (tenant, path) = await EmployeeAsync();
        await tenant.Admin.MakeAsync("/pay-groups", TestTenant.Group("sydney", "AU", "AUD", "Australia/Sydney"), "pay_group_id");

        var refused = await tenant.Admin.PatchAsync(path, new { pay_group = "sydney", bank_account = UsAccount });
        var taken = await tenant.Admin.PatchAsync(path, new { pay_group = "sydney", bank_account = AuAccount });

        Assert.That(refused.Errors, Is.EqualTo(new[] { "bank_account.routing_number: invalid_format" }));
        Assert.That(taken.Json.GetProperty("bank_account").GetProperty("routing_number").GetString(), Is.EqualTo("062-000"), taken.Text);
    }

    private static object Account(string number, string routing) => new { account_number = number, routing_number = routing, account_type = "checking" };

    private static async Task<(TestTenant TestTenant, string Path)> EmployeeAsync()
    {
        var tenant = await AmericaAsync();
        return (tenant, "/employees/" + await tenant.Admin.MakeAsync("/employees", With(("bank_account", UsAccount)), "employee_id"));
    }
}
