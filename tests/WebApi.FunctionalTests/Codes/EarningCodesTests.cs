using System.Net;
using Payroll.WebApi.FunctionalTests.PayRuns;
using Payroll.WebApi.FunctionalTests.RequestReading;
using Payroll.WebApi.FunctionalTests.Timesheets;

namespace Payroll.WebApi.FunctionalTests.Codes;

public sealed class EarningCodesTests
{
    private TestTenant tenant = null!;
    private string jane = null!;

    private ApiClient Admin => tenant.Admin;

    [SetUp]
    public async Task SetUpAsync()
    {
        tenant = await TestTenant.CreateAsync(SharedApi.Host);
        jane = await tenant.HireAsync();
    }

    [Test]
    public async Task Kind_OfACodeThatEntriesName_StaysAsItIs()
    {
        var code = await Admin.MakeAsync("/earning-codes", new { code = "dirt", name = "Dirt", kind = "worked" }, "earning_code_id");
        await Admin.RecordAsync(EntrySteps.Entry(jane, ("earning_code", "dirt")));

        var changed = await Admin.PatchAsync($"/earning-codes/{code}", new { kind = "reimbursement" });
        var removed = await Admin.DeleteAsync($"/earning-codes/{code}");

        Assert.That((changed.Code, removed.Code), Is.EqualTo(("in_use", "in_use")), changed.Text + removed.Text);
        Assert.That(changed.Json.At("detail"), Does.StartWith("Pay runs, timesheet entries or pay rules use"));
    }

    [Test]
    public async Task List_OfANewOrganization_HasTheTwelveFromTheStart()
    {
        var codes = await Admin.AllAsync("/earning-codes", 5);

        Assert.That(codes.Select(code => $"{code.At("code")}: {code.At("kind")}"), Is.EquivalentTo(new[]
        {
            "ordinary: worked", "overtime: worked", "salary: worked", "allowance: allowance", "commission: allowance", "back_pay: allowance", "bonus: bonus",
            "annual_leave: leave", "personal_leave: leave", "public_holiday: leave", "unpaid_leave: unpaid", "reimbursement: reimbursement",
        }));
        Assert.That(codes.Select(code => code.At("status")), Is.All.EqualTo("active"));
    }

    [TestCase("worked", "true true true true false")]
    [TestCase("leave", "true true true false false")]
    [TestCase("unpaid", "false false false false false")]
    [TestCase("allowance", "true true true true false")]
    [TestCase("bonus", "true true true true true")]
    [TestCase("reimbursement", "false false false false false")]
    public async Task Create_WithoutFlags_TakesThoseOfTheKind(string kind, string flags)
    {
        var created = await Admin.PostAsync("/earning-codes", new { code = "other", name = "Other", kind });

        Assert.That(created.Status, Is.EqualTo(HttpStatusCode.Created), created.Text);
        Assert.That(
            string.Join(' ', new[] { "taxable", "superable", "fica", "in_regular_rate", "supplemental" }.Select(flag => created.Json.At(flag))),
            Is.EqualTo(flags));
    }

    [Test]
    public async Task Create_WithoutWhatMustBeThere_NamesEach() => Assert.That(
        (await Admin.PostAsync("/earning-codes", new { taxable = true })).Errors,
        Is.EquivalentTo(new[] { "code: required", "name: required", "kind: required" }));

    [Test]
    public async Task Patch_OfACodeThatNothingUses_ChangesAll()
    {
        var path = await MakeAsync("tools", "allowance");

        var changed = await Admin.PatchAsync(path, new { kind = "leave", taxable = false, status = "retired" });

        Assert.That(changed.Status, Is.EqualTo(HttpStatusCode.OK), changed.Text);
        Assert.That((changed.Json.At("kind"), changed.Json.At("taxable"), changed.Json.At("superable"), changed.Json.At("status")),
            Is.EqualTo(("leave", "false", "true", "retired")));
        Assert.That((await Admin.PatchAsync(path, new { status = "active" })).Json.At("status"), Is.EqualTo("active"));
    }

    [Test]
    public async Task Patch_OfACodeThatAnInputNames_ChangesOnlyNameAndStatus()
    {
        var path = await MakeAsync("tools", "allowance");
        await tenant.OpenRunAsync(Earns("tools"));

        foreach (var change in new object[] { new { kind = "leave" }, new { taxable = false }, new { superable = false }, new { supplemental = true } })
            Refused(await Admin.PatchAsync(path, change), "Retire it");
        Refused(await Admin.DeleteAsync(path), "Retire it");
        var changed = await Admin.PatchAsync(path, new { kind = "allowance", taxable = true, name = "Tool money", status = "retired" });

        Assert.That((changed.Status, changed.Json.At("name"), changed.Json.At("status")), Is.EqualTo((HttpStatusCode.OK, "Tool money", "retired")), changed.Text);
    }

    [Test]
    public async Task Code_ThatAnInputNoLongerNames_IsFreeAgain()
    {
        var path = await MakeAsync("tools", "allowance");
        var run = await tenant.OpenRunAsync(Earns("tools"));

        await Admin.PutAsync($"/pay-runs/{run}/inputs/{jane}", RunSteps.Pay());
        var changed = await Admin.PatchAsync(path, new { taxable = false });
        await Admin.PutAsync($"/pay-runs/{run}/inputs/{jane}", new { earnings = new[] { new { code = "tools", amount = 1 } } });
        Refused(await Admin.DeleteAsync(path), "Retire it");
        await Admin.DeleteAsync($"/pay-runs/{run}/inputs/{jane}");
        var deleted = await Admin.DeleteAsync(path);

        Assert.That((changed.Status, deleted.Status), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.NoContent)), changed.Text + deleted.Text);
    }

    [Test]
    public async Task Delete_OfACodeThatOnlyALineHas_IsRefusedUntilTheRunIsCalculatedAgain()
    {
        var path = await MakeAsync("tools", "allowance");
        var run = await tenant.OpenRunAsync(Earns("tools"));
        await tenant.CalculateAsync(run);
        await Admin.DeleteAsync($"/pay-runs/{run}/inputs/{jane}");

        Refused(await Admin.DeleteAsync(path), "Retire it");
        await tenant.CalculateAsync(run);

        Assert.That((await Admin.DeleteAsync(path)).Status, Is.EqualTo(HttpStatusCode.NoContent));
    }

    [TestCase("ordinary")]
    [TestCase("bonus")]
    public async Task Code_ThatTheCalculationNames_IsNeitherRemovedNorRetired(string code)
    {
        var path = $"/earning-codes/{(await Admin.AllAsync("/earning-codes")).Single(one => one.At("code") == code).At("earning_code_id")}";

        Refused(await Admin.DeleteAsync(path), "gross_pay");
        Refused(await Admin.PatchAsync(path, new { status = "retired" }), "gross_pay");
        Refused(await Admin.PatchAsync(path, new { kind = "leave" }), "gross_pay");
        Assert.That((await Admin.PatchAsync(path, new { name = "Base pay", superable = true })).Status, Is.EqualTo(HttpStatusCode.OK));

        await tenant.OpenRunAsync(new { employee_id = jane, hours_worked = 8, gross_pay = 100, bonuses = new[] { new { description = "Thanks", amount = 1 } } });
        Refused(await Admin.PatchAsync(path, new { taxable = false }), "Retire it");
    }

    [TestCase("overtime")]
    [TestCase("allowance")]
    [TestCase("salary")]
    public async Task Code_ThatRulesAndSalariesHaveByDefault_IsNeitherRemovedNorRetired(string code)
    {
        var path = $"/earning-codes/{(await Admin.AllAsync("/earning-codes")).Single(one => one.At("code") == code).At("earning_code_id")}";

        Refused(await Admin.DeleteAsync(path), "overtime and allowances");
        Refused(await Admin.PatchAsync(path, new { status = "retired" }), "overtime and allowances");
        Refused(await Admin.PatchAsync(path, new { kind = "bonus" }), "overtime and allowances");
        Assert.That((await Admin.PatchAsync(path, new { name = "My own name" })).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task EarningCodes_WithoutTheScope_AreForbidden()
    {
        var key = (await Admin.PostAsync("/api-keys", new { name = "Reader", scopes = new[] { "read:pay-rates" } })).Json.At("key");
        var reader = SharedApi.Host.Client(key);

        Assert.That((await reader.GetAsync("/earning-codes")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await reader.PostAsync("/earning-codes", new { code = "a", name = "A", kind = "worked" })).Code, Is.EqualTo("insufficient_scope"));
        Assert.That((await reader.PostAsync("/cost-codes", new { code = "a", name = "A" })).Code, Is.EqualTo("insufficient_scope"));
    }

    private static void Refused(Answer answer, string advice)
    {
        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Conflict, "in_use")), answer.Text);
        Assert.That(answer.Json.At("detail"), Does.Contain(advice));
    }

    private object Earns(string code) => new { employee_id = jane, earnings = new[] { new { code, amount = 100 } } };

    private async Task<string> MakeAsync(string code, string kind) =>
        $"/earning-codes/{await Admin.MakeAsync("/earning-codes", new { code, name = code, kind }, "earning_code_id")}";
}
