using System.Net;
using Payroll.WebApi.FunctionalTests.PayRuns;

namespace Payroll.WebApi.FunctionalTests.PayRates;

public sealed class ListPayRatesTests
{
    private TestTenant tenant = null!;
    private string jane = null!;

    private ApiClient Admin => tenant.Admin;

    [SetUp]
    public async Task SetAsync()
    {
        tenant = await TestTenant.CreateAsync(SharedApi.Host);
        jane = await tenant.HireAsync("jane@example.com", ("external_id", "HR-1"));
        var joe = await tenant.HireAsync("joe@example.com");
        await Admin.SetRateAsync(("name", "until 9"), ("effective_to", "2026-07-09"));
        await Admin.SetRateAsync(("name", "on 10"), ("effective_from", "2026-07-10"), ("effective_to", "2026-07-10"));
        await Admin.SetRateAsync(("name", "from 11"), ("effective_from", "2026-07-11"));
        await Admin.SetRateAsync(("name", "foremen"), ("classification", "Foreman"), ("effective_to", "2026-07-10"));
        await Admin.SetRateAsync(("name", "Foremen"), ("classification", "foreman"), ("effective_from", "2026-07-10"));
        await Admin.SetRateAsync(("name", "jane"), ("classification", null), ("employee_id", jane));
        await Admin.SetRateAsync(("name", "jane rigger"), ("external_id", "R-1"), ("employee_id", jane), ("effective_from", "2026-08-01"));
        await Admin.SetRateAsync(("name", "joe"), ("classification", null), ("employee_id", joe));
    }

    [TestCase("", "until 9, on 10, from 11, foremen, Foremen, jane, jane rigger, joe")]
    [TestCase("on=2026-06-30", "")]
    [TestCase("on=2026-07-01", "until 9, foremen, jane, joe")]
    [TestCase("on=2026-07-09", "until 9, foremen, jane, joe")]
    [TestCase("on=2026-07-10", "on 10, foremen, Foremen, jane, joe")]
    [TestCase("on=2026-07-11", "from 11, Foremen, jane, joe")]
    [TestCase("on=2199-12-31", "from 11, Foremen, jane, jane rigger, joe")]
    [TestCase("classification=Foreman", "foremen")]
    [TestCase("classification=foreman", "Foremen")]
    [TestCase("classification=Fore", "")]
    [TestCase("classification=%20Rigger%20", "until 9, on 10, from 11, jane rigger")]
    [TestCase("employee_id={jane}", "jane, jane rigger")]
    [TestCase("employee_id={jane}&classification=Rigger", "jane rigger")]
    [TestCase("employee_id={jane}&on=2026-07-31", "jane")]
    [TestCase("employee_id={jane}&classification=Rigger&on=2026-07-31", "")]
    [TestCase("employee_external_id=HR-1", "jane, jane rigger")]
    [TestCase("employee_external_id=%20HR-1%20&on=2026-07-31", "jane")]
    [TestCase("employee_external_id=hr-1", "")]
    [TestCase("external_id=R-1", "jane rigger")]
    [TestCase("external_id=r-1", "")]
    [TestCase("external_id=R-", "")]
    [TestCase("external_id=R-1&classification=Foreman", "")]
    [TestCase("employee_id=0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b", "")]
    public async Task List_WithFilters_HasThoseThatPassAll(string filters, string expected)
    {
        var query = $"/pay-rates?{filters.Replace("{jane}", jane, StringComparison.Ordinal)}";

        // What is made within one millisecond comes in either order.
        var names = expected.Split(", ", StringSplitOptions.RemoveEmptyEntries);
        Assert.That((await Admin.AllAsync(query)).Select(rate => rate.At("name")), Is.EquivalentTo(names));
        Assert.That((await Admin.AllAsync(query, limit: 2)).Select(rate => rate.At("name")), Is.EquivalentTo(names));
    }

    [TestCase("on=2026-02-30", "on: invalid_format")]
    [TestCase("on=", "on: required")]
    [TestCase("employee_id=jane", "employee_id: invalid_format")]
    [TestCase("employee=HR-1", "employee: unknown_member")]
    [TestCase("cursor=nonsense", "cursor: invalid_format")]
    public async Task List_WithAWrongFilter_NamesIt(string query, string error)
    {
        var answer = await Admin.GetAsync($"/pay-rates?{query}");

        Assert.That((answer.Status, string.Join(' ', answer.Errors)), Is.EqualTo((HttpStatusCode.BadRequest, error)), answer.Text);
    }

    [Test]
    public async Task List_OfANewOrganization_IsEmpty() => Assert.That(
        (await (await SharedApi.Host.NewOrganizationAsync()).GetAsync("/pay-rates")).Text, Is.EqualTo("{\"data\":[],\"has_more\":false,\"next_cursor\":null}"));
}
