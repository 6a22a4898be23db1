using System.Net;
using Payroll.WebApi.FunctionalTests.RequestReading;
using static Payroll.WebApi.FunctionalTests.Employees.EmployeeBodies;

namespace Payroll.WebApi.FunctionalTests.Employees;

public sealed class DuplicateEmployeeTests
{
    [TestCase("jane.doe@example.com")]
    [TestCase("JANE.Doe@Example.com")]
    public async Task Create_WithATakenEmail_NamesWhoHasIt(string email)
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);
        var id = await tenant.HireAsync();

        var answer = await tenant.Admin.PostAsync("/employees", With(("email", email), ("first_name", "Another")));

        AssertTaken(answer, id);
        Assert.That(answer.Json.GetProperty("title").GetString(), Is.EqualTo("Employee already exists"));
    }

    [Test]
    public async Task Create_WithTheEmailOfSomebodyWhoLeft_IsStillTaken()
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);
        var id = await tenant.HireAsync();
        await tenant.OpenRunAsync(new { employee_id = id, hours_worked = 1, gross_pay = 1 });
        var ended = await tenant.Admin.DeleteAsync($"/employees/{id}?end_date=2026-06-14");

        Assert.That(ended.Status, Is.EqualTo(HttpStatusCode.OK), ended.Text);
        AssertTaken(await tenant.Admin.PostAsync("/employees", With(("email", "Jane.Doe@example.com"))), id);
    }

    [Test]
    public async Task Create_WithATakenExternalId_NamesWhoHasIt()
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);
        var id = await tenant.Admin.MakeAsync("/employees", With(("external_id", "HR-1")), "employee_id");

        AssertTaken(await tenant.Admin.PostAsync("/employees", With(("email", "joe@example.com"), ("external_id", "HR-1"))), id);
        var otherCase = await tenant.Admin.PostAsync("/employees", With(("email", "joe@example.com"), ("external_id", "hr-1")));
        Assert.That(otherCase.Status, Is.EqualTo(HttpStatusCode.Created), "External ids are case-sensitive.");
    }

    [Test]
    public async Task Create_OfManyWithoutAnExternalId_IsNoConflict()
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);
        await tenant.HireAsync("a@example.com");

        Assert.That((await tenant.Admin.PostAsync("/employees", TestTenant.Person("b@example.com"))).Status, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task Create_InAnotherOrganization_IsNoConflict()
    {
        var (one, other) = (await TestTenant.CreateAsync(SharedApi.Host), await TestTenant.CreateAsync(SharedApi.Host));
        await one.Admin.MakeAsync("/employees", With(("external_id", "HR-1")), "employee_id");

        Assert.That((await other.Admin.PostAsync("/employees", With(("external_id", "HR-1")))).Status, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task Patch_ToATakenEmailOrExternalId_NamesWhoHasIt()
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);
        var jane = await tenant.Admin.MakeAsync("/employees", With(("external_id", "HR-1")), "employee_id");
        var joe = await tenant.HireAsync("joe@example.com");

        AssertTaken(await tenant.Admin.PatchAsync($"/employees/{joe}", new { email = "JANE.DOE@example.com" }), jane);
        AssertTaken(await tenant.Admin.PatchAsync($"/employees/{joe}", new { external_id = "HR-1" }), jane);
        Assert.That((await tenant.Admin.GetAsync($"/employees/{joe}")).Json.GetProperty("version").GetInt32(), Is.EqualTo(1));
    }

    [Test]
    public async Task Patch_OfTheOwnEmailInOtherCase_IsTaken()
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);
        var id = await tenant.HireAsync();

        var changed = await tenant.Admin.PatchAsync($"/employees/{id}", new { email = "JANE.DOE@example.com" });

        Assert.That(changed.Json.GetProperty("email").GetString(), Is.EqualTo("JANE.DOE@example.com"), changed.Text);
    }

    [Test]
    public async Task Delete_OfSomebodyWhoWasNeverPaid_FreesTheEmail()
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);
        var id = await tenant.HireAsync();

        Assert.That((await tenant.Admin.DeleteAsync($"/employees/{id}")).Status, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await tenant.Admin.PostAsync("/employees", With())).Status, Is.EqualTo(HttpStatusCode.Created));
    }

    [TestCase("email")]
    [TestCase("external_id")]
    public async Task Create_TwentyAtOnceOfOne_MakesOne(string what)
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => tenant.Admin.PostAsync("/employees", what == "email"
            ? With(("email", i % 2 == 0 ? "jane@example.com" : "JANE@example.com"))
            : With(("email", $"jane{i}@example.com"), ("external_id", "HR-1")))));

        var made = answers.Single(answer => answer.Status == HttpStatusCode.Created).Json.GetProperty("employee_id").GetString()!;
        var refused = answers.Where(answer => answer.Status != HttpStatusCode.Created).ToList();
        Assert.That(refused, Has.Count.EqualTo(19));
        foreach (var answer in refused) AssertTaken(answer, made);
        Assert.That((await tenant.Admin.GetAsync("/employees")).Json.GetProperty("data").GetArrayLength(), Is.EqualTo(1));
    }

    private static void AssertTaken(Answer answer, string by)
    {
        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Conflict, "employee_already_exists")), answer.Text);
        Assert.That(answer.Json.GetProperty("conflicts_with").GetString(), Is.EqualTo(by));
    }
}
