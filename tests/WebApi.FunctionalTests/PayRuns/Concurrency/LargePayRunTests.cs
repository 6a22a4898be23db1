using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Employees;
using Payroll.Infrastructure.Persistence;

namespace Payroll.WebApi.FunctionalTests.PayRuns.Concurrency;

/// <summary>A run of two thousand people: it adds up, and its long lists are read in pages of two hundred.</summary>
public sealed class LargePayRunTests
{
    private const int People = 2_000;

    // The deductions of one person are above the pay, which is an exception.
    private const int Paid = People - 1;

    private TestTenant tenant = null!;
    private string run = null!;
    private JsonElement submitted;

    [OneTimeSetUp]
    public async Task SubmitAsync()
    {
        tenant = await TestTenant.CreateAsync(SharedApi.Host);
        await HireCrowdAsync(tenant);
        run = await tenant.Admin.MakeAsync(
            "/pay-runs",
            new
            {
                pay_group = TestTenant.PayGroup,
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

        var answer = await tenant.SubmitAsync(run);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Text);
        submitted = answer.Json;
    }

    [Test]
    public async Task PayRun_OfTwoThousandPeople_AddsUpToTheCent()
    {
        var totals = submitted.GetProperty("totals");
        var stubs = await tenant.Admin.AllAsync($"/paystubs?pay_run_id={run}");

        Assert.That((submitted.At("counts.exceptions"), submitted.At("progress.done")), Is.EqualTo(("1", $"{People}")));
        Assert.That(totals.At("employees"), Is.EqualTo($"{Paid}"));
        Assert.That(totals.Figure("gross_pay"), Is.EqualTo(stubs.Sum(stub => stub.Figure("gross_pay"))));
        Assert.That(totals.Figure("taxes"), Is.EqualTo(stubs.Sum(stub => Sum(stub, "taxes"))));
        Assert.That(totals.Figure("deductions"), Is.EqualTo(stubs.Sum(stub => Sum(stub, "deductions"))));
        Assert.That(totals.Figure("net_pay"), Is.EqualTo(stubs.Sum(stub => stub.Figure("net_pay"))));
        Assert.That(totals.Figure("net_pay"), Is.EqualTo(totals.Figure("gross_pay") - totals.Figure("taxes") - totals.Figure("deductions")));
    }

    [TestCase("results", "employee_id")]
    [TestCase("paystubs", "paystub_id")]
    public async Task List_OfTwoThousandPeople_HasEachOnce(string list, string id)
    {
        var path = list == "results" ? $"/pay-runs/{run}/results" : $"/paystubs?pay_run_id={run}";

        var all = await tenant.Admin.AllAsync(path, limit: 200);

        Assert.That((all.Count, all.Select(one => one.At(id)).Distinct().Count()), Is.EqualTo((Paid, Paid)));
    }

    private static decimal Sum(JsonElement stub, string list) => stub.GetProperty(list).EnumerateArray().Sum(one => one.Figure("amount"));

    // In one transaction: hiring by request would take longer than the run.
    private static async Task HireCrowdAsync(TestTenant tenant)
    {
        var organization = (await tenant.Admin.GetAsync("/organizations/current")).Json.GetProperty("organization_id").GetGuid();
        await using var scope = SharedApi.Host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OrganizationScope>().OrganizationId = organization;
        var db = scope.ServiceProvider.GetRequiredService<IPayrollDbContext>();
        var now = TimeProvider.System.GetUtcNow();
        var group = await db.PayGroups.SingleAsync();
        var type = await db.EmploymentTypes.SingleAsync(one => one.Code == "full_time");
        var terms = new EmploymentTerms(group.Id, type.Id, null, WorkingDays.MondayToFriday);
        for (var i = 0; i < People; i++)
        {
            db.Employees.Add(Employee.Create(
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
