using System.Text.Json;
using Payroll.Application.Common.Errors;
using Payroll.WebApi.Employees;
using Payroll.WebApi.PayRuns;
using Payroll.WebApi.RequestReading.Body;

namespace Payroll.WebApi.FunctionalTests.RequestReading.Bodies;

/// <summary>What single bodies refuse before a use case sees them: the limits of their members. No server is started.</summary>
public sealed class BodyShapeTests
{
    [TestCase("""null""", "employees[0]: required")]
    [TestCase("""7""", "employees[0]: invalid_type")]
    [TestCase("""{"gross_pay": 1, "hours_worked": 1.005}""", "employees[0].hours_worked: invalid_format")]
    [TestCase("""{"gross_pay": "1"}""", "employees[0].gross_pay: invalid_type")]
    [TestCase("""{"gross_pay": 1e400}""", "employees[0].gross_pay: out_of_range")]
    [TestCase("""{"gross_pay": 1000000000}""", "employees[0].gross_pay: out_of_range")]
    [TestCase("""{"gross_pay": 1, "hours_worked": 10000}""", "employees[0].hours_worked: out_of_range")]
    [TestCase("""{"earnings": [{"amount": 1}]}""", "employees[0].earnings[0].code: required")]
    [TestCase("""{"earnings": [{"code": "ordinary", "amount": 1.005}]}""", "employees[0].earnings[0].amount: invalid_format")]
    [TestCase("""{"earnings": [null]}""", "employees[0].earnings[0]: required")]
    [TestCase("""{"bonuses": [{"description": " "}]}""", "employees[0].bonuses[0].amount: required")]
    [TestCase("""{"deductions": [{"description": "x", "amount": 1, "kind": "levy"}]}""", "employees[0].deductions[0].kind: invalid_format")]
    [TestCase("""{"deductions": [{"description": "x", "amount": 1, "code": "a b"}]}""", "employees[0].deductions[0].code: invalid_format")]
    [TestCase("""{"deductions": [{"description": "x", "amount": 1, "pre_tax": "section125"}]}""", "employees[0].deductions[0].pre_tax: invalid_format")]
    [TestCase("""{"net_pay": 1}""", "employees[0].net_pay: unknown_member")]
    public void PayRunItem_NamesTheMember(string item, string error) =>
        Assert.That(Errors<CreatePayRunRequest>($$"""{"pay_group": "engineering", "type": "regular", "employees": [{{item}}]}"""), Is.EqualTo(new[] { error }));

    [TestCase("""{"residency":"alien"}""", "tax.residency: invalid_format")]
    [TestCase("""{"tax_free_threshold":"yes"}""", "tax.tax_free_threshold: invalid_type")]
    [TestCase("""{"extra_withholding":1.005}""", "tax.extra_withholding: invalid_format")]
    [TestCase("""{"extra_withholding":-1}""", "tax.extra_withholding: out_of_range")]
    [TestCase("""{"medicare_levy_variation":{"spouse":true}}""", "tax.medicare_levy_variation.dependent_children: required")]
    [TestCase("""{"medicare_levy_variation":{"spouse":true,"dependent_children":21}}""", "tax.medicare_levy_variation.dependent_children: out_of_range")]
    [TestCase("""{"filing_status":"Single"}""", "tax.filing_status: invalid_format")]
    public void TaxDeclaration_NamesTheMember(string tax, string error) =>
        Assert.That(Errors<UpdateEmployeeRequest>($$"""{"tax":{{tax}}}"""), Is.EqualTo(new[] { error }));

    [TestCase("""{"email":"jane"}""", "email: invalid_format")]
    [TestCase("""{"employee_id":"0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b"}""", "employee_id: unknown_member")]
    [TestCase("""{"organization_id":"0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b"}""", "organization_id: unknown_member")]
    [TestCase("""{"version":7}""", "version: unknown_member")]
    [TestCase("""{"super_fund":{"name":""}}""", "super_fund.name: invalid_format")]
    public void EmployeeChange_NamesTheMember(string body, string error) => Assert.That(Errors<UpdateEmployeeRequest>(body), Is.EqualTo(new[] { error }));

    private static IEnumerable<string> Errors<T>(string body)
    {
        var errors = new RequestErrors();
        new RequestBodyValidator(errors, good: null).Walk(JsonDocument.Parse(body).RootElement, BodyShapes.OfRecord(typeof(T)));
        return errors.All.Select(error => $"{error.Field}: {error.Code}");
    }
}
