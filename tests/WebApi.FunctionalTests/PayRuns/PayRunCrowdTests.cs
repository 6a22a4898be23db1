using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Employees;
using Payroll.Domain.Employees.Details;
using Payroll.Infrastructure.Persistence;

namespace Payroll.WebApi.FunctionalTests.PayRuns;

public sealed class PayRunCrowdTests
{
    private const int People = 2_000;

    [Test]
    public async Task PayRun_OfTwoThousandPeople_AddsUpToTheCent()
    {
        var company = await Company.FoundAsync(SharedApi.Host);
        await HireCrowdAsync(company);
        var run = await company.Admin.MakeAsync(
            "/pay-runs",
            new
            {
                pay_group = Company.PayGroup,
                type = "regular",
                pay_period_start = "2026-06-01",
                pay_period_end = "2026-06-14",
                employees = Enumerable.Range(0, People).Select(i => new
                {
                    external_id = $"P-{i}",
                    earnings = new[] { new { code = "ordinary", hours = 38 + (i % 7) * 0.25m, rate = 27.1658m + i * 0.000001m } },
                    bonuses = new[] { new { description = "Referral", amount = i % 3 } },
                    deductions = new object[]
                    {
                        new { description = "Income tax", amount = 100.01m + i % 11, kind = "tax" },
                        new { description = "Advance", amount = i == 1_234 ? 5_000 : 1.99m, kind = "deduction" },
                    },
                }),
            },
            "pay_run_id");

        var submitted = await company.SubmitAsync(run);
        Assert.That(submitted.Status, Is.EqualTo(HttpStatusCode.OK), submitted.Text);
        var totals = submitted.Json.GetProperty("totals");
        var stubs = await company.Admin.AllAsync($"/paystubs?pay_run_id={run}");

        Assert.That((submitted.Json.At("counts.exceptions"), submitted.Json.At("progress.done")), Is.EqualTo(("1", $"{People}")));
        Assert.That(totals.At("employees"), Is.EqualTo($"{People - 1}"));
        Assert.That(stubs.Select(stub => stub.At("paystub_id")).Distinct().Count(), Is.EqualTo(People - 1));
        Assert.That(totals.Figure("gross_pay"), Is.EqualTo(stubs.Sum(stub => stub.Figure("gross_pay"))));
        Assert.That(totals.Figure("taxes"), Is.EqualTo(stubs.Sum(stub => Sum(stub, "taxes"))));
        Assert.That(totals.Figure("deductions"), Is.EqualTo(stubs.Sum(stub => Sum(stub, "deductions"))));
        Assert.That(totals.Figure("net_pay"), Is.EqualTo(stubs.Sum(stub => stub.Figure("net_pay"))));
        Assert.That(totals.Figure("net_pay"), Is.EqualTo(totals.Figure("gross_pay") - totals.Figure("taxes") - totals.Figure("deductions")));
    }

    private static decimal Sum(JsonElement stub, string list) => stub.GetProperty(list).EnumerateArray().Sum(one => one.Figure("amount"));

    // In one transaction: hiring by request would take longer than the run.
    private static async Task HireCrowdAsync(Company company)
    {
        var organization = (await company.Admin.GetAsync("/organizations/current")).Json.GetProperty("organization_id").GetGuid();
        await using var scope = SharedApi.Host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OrganizationScope>().OrganizationId = organization;
        var db = scope.ServiceProvider.GetRequiredService<IPayrollDbContext>();
        var now = TimeProvider.System.GetUtcNow();
        var group = await db.PayGroups.SingleAsync();
        var type = await db.EmploymentTypes.SingleAsync(one => one.Code == "full_time");
        var terms = new EmploymentTerms(group.Id, type.Id, null, WorkingDays.MondayToFriday);
        for (var i = 0; i < People; i++)
        {
            db.Employees.Add(Employee.Hire(
                Guid.CreateVersion7(now),
                organization,
                new EmployeeIdentity("Jane", $"Doe {i}", $"p{i}@example.com", $"P-{i}", null),
                new EmployeeDetails(null, null, null, null),
                Guid.CreateVersion7(now),
                new DateOnly(2026, 6, 1),
                terms,
                now));
        }

        await db.SaveChangesAsync(CancellationToken.None);
    }
}
