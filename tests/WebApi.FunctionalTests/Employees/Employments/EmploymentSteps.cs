using System.Net;
using Payroll.WebApi.FunctionalTests.RequestReading;

namespace Payroll.WebApi.FunctionalTests.Employees.Employments;

/// <summary>What tests of dated employments have in common.</summary>
internal static class EmploymentSteps
{
    /// <summary>Pays somebody for the first two weeks of June 2026.</summary>
    public static async Task PayTwoWeeksAsync(this TestTenant tenant, string employeeId)
    {
        var submitted = await tenant.SubmitAsync(await tenant.OpenRunAsync(new { employee_id = employeeId, hours_worked = 80, gross_pay = 100 }));
        Assert.That(submitted.Status, Is.EqualTo(HttpStatusCode.OK), submitted.Text);
    }

    public static async Task<List<string>> EmploymentsAsync(this TestTenant tenant, string employeeId) =>
        (await tenant.Admin.GetAsync($"/employees/{employeeId}/employments")).Employments();

    /// <summary>The employments of a page, each with its days, pay group and type.</summary>
    public static List<string> Employments(this Answer page) => page.Json.GetProperty("data").EnumerateArray()
        .Select(e => $"{e.GetProperty("effective_from").GetString()}/{e.GetProperty("effective_to").GetString()}: {e.GetProperty("pay_group").GetString()} {e.GetProperty("employment_type").GetString()}")
        .ToList();
}
