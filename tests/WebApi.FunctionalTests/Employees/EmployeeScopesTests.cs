using System.Net;
using static Payroll.WebApi.FunctionalTests.Employees.EmployeeBodies;

namespace Payroll.WebApi.FunctionalTests.Employees;

public sealed class EmployeeScopesTests
{
    [Test]
    public async Task Writing_WithoutReadEmployees_LeavesBankAndTaxOutOfTheAnswers()
    {
        var tenant = await AmericaAsync();
        var blind = await tenant.Admin.KeyAsync("write:employees");

        var created = await blind.PostAsync("/employees", With(("bank_account", UsAccount), ("tax", UsTax)));
        var path = $"/employees/{created.Json.GetProperty("employee_id").GetString()}";
        var changed = await blind.PatchAsync(path, new { first_name = "Joan" });
        await tenant.OpenRunAsync(new { employee_id = path.Split('/')[^1], hours_worked = 1, gross_pay = 1 });
        var ended = await blind.DeleteAsync($"{path}?end_date=2026-06-30");

        Assert.That((created.Status, changed.Status, ended.Status), Is.EqualTo((HttpStatusCode.Created, HttpStatusCode.OK, HttpStatusCode.OK)), ended.Text);
        foreach (var answer in new[] { created, changed, ended })
        {
            Assert.That(answer.Json.TryGetProperty("bank_account", out _), Is.False);
            Assert.That(answer.Json.TryGetProperty("tax", out _), Is.False);
            Assert.That(answer.Text, Does.Not.Contain("8264").And.Not.Contain("3649").And.Not.Contain("021000021"));
        }

        var seeing = await tenant.Admin.KeyAsync("read:employees");
        Assert.That((await seeing.GetAsync(path)).Json.GetProperty("bank_account").GetProperty("account_number_last4").GetString(), Is.EqualTo("8264"));
    }

    [TestCase("GET", "/employees", "read:employees")]
    [TestCase("POST", "/employees", "create:employees")]
    [TestCase("GET", "/employees/{0}", "read:employees")]
    [TestCase("PATCH", "/employees/{0}", "update:employees")]
    [TestCase("DELETE", "/employees/{0}", "delete:employees")]
    [TestCase("GET", "/employees/{0}/employments", "read:employees")]
    [TestCase("POST", "/employees/{0}/employments", "create:employees")]
    public async Task Employees_WithoutTheScope_AreForbiddenAndNothingIsWritten(string method, string route, string scope)
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);
        var id = await tenant.HireAsync();
        var before = await tenant.Admin.GetAsync("/employees");
        var others = new[] { "read", "create", "update", "delete" }.Select(action => $"{action}:employees").Where(other => other != scope);
        var key = await tenant.Admin.KeyAsync([.. others, "read:payroll"]);

        var answer = await key.SendAsync(
            new HttpMethod(method), string.Format(System.Globalization.CultureInfo.InvariantCulture, route, id), method is "POST" or "PATCH" ? "{}" : null);

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Forbidden, "insufficient_scope")));
        Assert.That(answer.Json.GetProperty("required_scopes")[0].GetString(), Is.EqualTo(scope));
        Assert.That((await tenant.Admin.GetAsync("/employees")).Text, Is.EqualTo(before.Text));
    }
}
