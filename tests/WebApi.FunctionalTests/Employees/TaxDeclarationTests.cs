using System.Net;
using System.Text.Json;
using static Payroll.WebApi.FunctionalTests.Employees.EmployeeBodies;

namespace Payroll.WebApi.FunctionalTests.Employees;

[SetCulture("de-DE")]
public sealed class TaxDeclarationTests
{
    [Test]
    public async Task Australian_WithEveryMember_IsAnsweredMasked()
    {
        var tenant = await AustraliaAsync();

        var created = await tenant.Admin.PostAsync("/employees", With(("tax", AuTax)));

        Assert.That(created.Json.GetProperty("tax").GetRawText(), Is.EqualTo(string.Concat(
            """{"tax_file_number_last3":"532","tfn_status":"provided","residency":"resident","tax_free_threshold":true,""",
            """ "medicare_levy_exemption":"half","medicare_levy_variation":{"spouse":true,"dependent_children":2},"study_loan":true,""".Trim(),
            """ "tax_offset_annual":1200.50,"extra_withholding":20.00}""".Trim())), created.Text);
    }

    [Test]
    public async Task American_WithEveryMember_IsAnsweredMasked()
    {
        var tenant = await AmericaAsync();

        var created = await tenant.Admin.PostAsync("/employees", With(("tax", UsTax)));
        var tax = created.Json.GetProperty("tax");

        Assert.That(tax.GetProperty("social_security_number_last4").GetString(), Is.EqualTo("3649"));
        foreach (var (name, value) in new[] { ("filing_status", "head_of_household"), ("multiple_jobs", "True"), ("exempt", "False"), ("nonresident_alien", "False") })
            Assert.That($"{tax.GetProperty(name)}", Is.EqualTo(value), name);
        foreach (var (name, value) in new[] { ("dependents_amount", "2000.00"), ("other_income", "10.25"), ("deductions", "300.00"), ("extra_withholding", "15.00") })
            Assert.That(tax.GetProperty(name).GetRawText(), Is.EqualTo(value), name);
        Assert.That(tax.TryGetProperty("tfn_status", out _), Is.False);
    }

    [Test]
    public async Task Tax_UnderJurisdictionNone_IsRefused()
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);
        var id = await tenant.HireAsync();

        Assert.That((await tenant.Admin.PostAsync("/employees", With(("tax", UsTax)))).Errors, Is.EqualTo(new[] { "tax: inconsistent" }));
        Assert.That((await tenant.Admin.PatchAsync($"/employees/{id}", new { tax = UsTax })).Errors, Is.EqualTo(new[] { "tax: inconsistent" }));
    }

    [Test]
    public async Task Tax_WithMembersOfAnotherJurisdiction_NamesEach()
    {
        var (america, australia) = (await AmericaAsync(), await AustraliaAsync());

        var wrongThere = await america.Admin.PostAsync("/employees", With(("tax", new { filing_status = "single", tax_file_number = TaxFileNumber, study_loan = true })));
        var wrongHere = await australia.Admin.PostAsync("/employees", With(("tax", new { filing_status = "single", social_security_number = SocialSecurityNumber })));

        Assert.That(wrongThere.Errors, Is.EquivalentTo(new[] { "tax.tax_file_number: inconsistent", "tax.study_loan: inconsistent" }));
        Assert.That(wrongHere.Errors, Is.EquivalentTo(new[]
        {
            "tax.filing_status: inconsistent", "tax.social_security_number: inconsistent",
            "tax.tfn_status: required", "tax.residency: required", "tax.tax_free_threshold: required",
        }));
    }

    [TestCase("""{"tfn_status":"provided","residency":"resident","tax_free_threshold":true,"tax_file_number":"12345"}""", "tax.tax_file_number: invalid_format")]
    [TestCase("""{"tfn_status":"exempt","residency":"resident","tax_free_threshold":true,"medicare_levy_variation":{"spouse":true,"dependent_children":21}}""", "tax.medicare_levy_variation.dependent_children: out_of_range")]
    public async Task Australian_WithAFault_NamesIt(string tax, string error)
    {
        var tenant = await AustraliaAsync();

        var answer = await tenant.Admin.PostAsync("/employees", With(("tax", JsonDocument.Parse(tax).RootElement)));

        Assert.That(answer.Errors, Is.EqualTo(new[] { error }));
    }

    [TestCase("""{"filing_status":"single","social_security_number":"12-345"}""", "tax.social_security_number: invalid_format")]
    public async Task American_WithAFault_NamesIt(string tax, string error)
    {
        var tenant = await AmericaAsync();

        var answer = await tenant.Admin.PostAsync("/employees", With(("tax", JsonDocument.Parse(tax).RootElement)));

        Assert.That(answer.Errors, Is.EqualTo(new[] { error }));
    }

    [Test]
    public async Task Patch_OfOneMember_LeavesTheOthers()
    {
        var (tenant, path) = await AustralianAsync();

        var changed = await tenant.Admin.PatchAsync(path, new { tax = new { extra_withholding = 35.5m } });
        var tax = changed.Json.GetProperty("tax");

        Assert.That(tax.GetProperty("extra_withholding").GetDecimal(), Is.EqualTo(35.5m));
        Assert.That(tax.GetProperty("tax_file_number_last3").GetString(), Is.EqualTo("532"));
        Assert.That(tax.GetProperty("study_loan").GetBoolean(), Is.True);
        Assert.That(changed.Headers["ETag"], Is.EqualTo("\"2\""));
    }

    [Test]
    public async Task Patch_WithTheSameDeclaration_IsNoNewVersion()
    {
        var (tenant, path) = await AustralianAsync();

        Assert.That((await tenant.Admin.PatchAsync(path, new { tax = AuTax })).Headers["ETag"], Is.EqualTo("\"1\""));
    }

    [Test]
    public async Task Patch_WithNullInside_TakesTheMemberBack()
    {
        var (tenant, path) = await AustralianAsync();

        var tax = (await tenant.Admin.PatchAsync(
            path, """{"tax":{"extra_withholding":null,"study_loan":null,"medicare_levy_variation":null,"medicare_levy_exemption":null}}""")).Json.GetProperty("tax");

        Assert.That(tax.GetProperty("extra_withholding").GetDecimal(), Is.Zero);
        Assert.That(tax.GetProperty("study_loan").GetBoolean(), Is.False);
        Assert.That(tax.TryGetProperty("medicare_levy_variation", out _), Is.False);
        Assert.That(tax.GetProperty("medicare_levy_exemption").GetString(), Is.EqualTo("none"));
        Assert.That(tax.GetProperty("tax_offset_annual").GetDecimal(), Is.EqualTo(1200.5m));
    }

    [Test]
    public async Task Patch_WithNullForWhatIsRequired_IsRefused()
    {
        var (tenant, path) = await AustralianAsync();

        var answer = await tenant.Admin.PatchAsync(path, """{"tax":{"residency":null,"tax_free_threshold":null,"tax_file_number":null}}""");

        Assert.That(answer.Errors, Is.EquivalentTo(new[] { "tax.residency: required", "tax.tax_free_threshold: required", "tax.tax_file_number: required" }));
    }

    [Test]
    public async Task Patch_ToNotProvided_ForgetsTheNumber()
    {
        var (tenant, path) = await AustralianAsync();

        var tax = (await tenant.Admin.PatchAsync(path, new { tax = new { tfn_status = "not_provided" } })).Json.GetProperty("tax");

        Assert.That(tax.TryGetProperty("tax_file_number_last3", out _), Is.False);
    }

    [Test]
    public async Task Patch_WithNullOfASocialSecurityNumber_ForgetsIt()
    {
        var tenant = await AmericaAsync();
        var id = await tenant.Admin.MakeAsync("/employees", With(("tax", UsTax)), "employee_id");

        var tax = (await tenant.Admin.PatchAsync($"/employees/{id}", """{"tax":{"social_security_number":null}}""")).Json.GetProperty("tax");

        Assert.That(tax.TryGetProperty("social_security_number_last4", out _), Is.False);
        Assert.That(tax.GetProperty("filing_status").GetString(), Is.EqualTo("head_of_household"));
    }

    [Test]
    public async Task Patch_WithNull_RemovesTheDeclaration()
    {
        var (tenant, path) = await AustralianAsync();

        var changed = await tenant.Admin.PatchAsync(path, """{"tax":null}""");

        Assert.That((changed.Status, changed.Json.GetProperty("tax").ValueKind), Is.EqualTo((HttpStatusCode.OK, JsonValueKind.Null)));
    }

    private static async Task<(TestTenant TestTenant, string Path)> AustralianAsync()
    {
        var tenant = await AustraliaAsync();
        return (tenant, "/employees/" + await tenant.Admin.MakeAsync("/employees", With(("tax", AuTax)), "employee_id"));
    }
}
