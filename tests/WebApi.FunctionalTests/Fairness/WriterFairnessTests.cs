using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Application.Common.Persistence;
using Payroll.Infrastructure.Persistence;
using Payroll.WebApi.FunctionalTests.PayRuns;

namespace Payroll.WebApi.FunctionalTests.Fairness;

/// <summary>Writers that wait: for other organizations, for their own, and not at all.</summary>
public sealed class WriterFairnessTests
{
    private const int Batches = 24;

    [Test]
    public async Task Write_WhileAnotherOrganizationSendsBatches_WaitsForOneOfThem()
    {
        // No batch is to be refused for the time that all of them take on a slow machine.
        await using var host = new ApiHost(settings: ("Database:WriteTimeoutSeconds", "25"));
        var (many, other) = (await TestTenant.CreateAsync(host), await TestTenant.CreateAsync(host));
        var employee = await other.HireAsync();
        var done = 0;
        var first = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var sent = Enumerable.Range(0, Batches).Select(async number =>
        {
            var answer = await many.Admin.ImportAsync("/employees/batch", People(number));
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Text);
            Interlocked.Increment(ref done);
            first.TrySetResult();
        }).ToList();
        await first.Task.WaitAsync(TimeSpan.FromMinutes(1));

        var before = Volatile.Read(ref done);
        var patched = await other.Admin.PatchAsync($"/employees/{employee}", new { first_name = "Joan" });
        var meanwhile = Volatile.Read(ref done) - before;
        await Task.WhenAll(sent);

        Assert.That(patched.Status, Is.EqualTo(HttpStatusCode.OK), patched.Text);
        Assert.That(meanwhile, Is.LessThan(Batches / 2), "The other organization's write waited for most of the batches.");
    }

    [Test]
    public async Task Write_ThatWaitsTooLong_IsToldToComeBack()
    {
        await using var host = new ApiHost(settings: ("Database:WriteTimeoutSeconds", "1"));
        var tenant = await TestTenant.CreateAsync(host);
        await using var writer = await HeldWriter.BeginAsync(host, tenant);

        var refused = await tenant.Admin.PostAsync("/employees", TestTenant.Person("late@example.com"));
        await writer.EndAsync();
        var taken = await tenant.Admin.PostAsync("/employees", TestTenant.Person("late@example.com"));

        Assert.That((refused.Status, refused.Code, refused.Headers["Retry-After"]), Is.EqualTo((HttpStatusCode.ServiceUnavailable, "server_busy", "5")), refused.Text);
        Assert.That(taken.Status, Is.EqualTo(HttpStatusCode.Created), taken.Text);
    }

    [TestCase("/employees/batch")]
    [TestCase("/pay-rates/batch")]
    [TestCase("/timesheet-entries/batch")]
    [TestCase("/holidays/batch")]
    public async Task DryRun_WhileTheOrganizationIsBeingWritten_DoesNotWait(string path)
    {
        await using var host = new ApiHost(settings: ("Database:WriteTimeoutSeconds", "1"));
        var tenant = await TestTenant.CreateAsync(host);
        await tenant.HireAsync("jane@example.com", ("external_id", "jane"));
        object item = path switch
        {
            "/employees/batch" => People(0).First(),
            "/pay-rates/batch" => new { external_id = "r", name = "Base", employee_external_id = "jane", unit = "hour", amount = 30, effective_from = "2026-06-01" },
            "/timesheet-entries/batch" => new { external_id = "t", employee_external_id = "jane", date = "2026-06-01", hours = 8 },
            _ => new { date = "2026-12-25", name = "Christmas Day" },
        };
        await using var writer = await HeldWriter.BeginAsync(host, tenant);

        var answer = await tenant.Admin.PostAsync($"{path}?mode=dry_run", new { items = new[] { item } });

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Text);
        Assert.That(answer.Statuses(), Is.EqualTo("created"));
    }

    private static IEnumerable<object> People(int batch) => Enumerable.Range(0, 200).Select(number => new
    {
        external_id = $"{batch}-{number}",
        first_name = "Jane",
        last_name = "Doe",
        email = $"{batch}-{number}@example.com",
        employment_type = "full_time",
        pay_group = TestTenant.PayGroup,
        start_date = "2026-06-01",
    });

    /// <summary>A transaction that writes for a tenant, and does not end by itself.</summary>
    private sealed class HeldWriter(AsyncServiceScope scope, TaskCompletionSource end, Task<int> work) : IAsyncDisposable
    {
        public static async Task<HeldWriter> BeginAsync(ApiHost host, TestTenant tenant)
        {
            var organization = (await tenant.Admin.GetAsync("/organizations/current")).Json.GetProperty("organization_id").GetGuid();
            var scope = host.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<OrganizationScope>().OrganizationId = organization;
            var db = scope.ServiceProvider.GetRequiredService<IPayrollDbContext>();
            var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var work = db.SerializableAsync(
                async _ =>
                {
                    begun.SetResult();
                    await end.Task;
                    return 0;
                },
                CancellationToken.None);
            await begun.Task.WaitAsync(TimeSpan.FromSeconds(30));
            return new HeldWriter(scope, end, work);
        }

        public Task<int> EndAsync()
        {
            end.TrySetResult();
            return work;
        }

        public async ValueTask DisposeAsync()
        {
            await EndAsync();
            await scope.DisposeAsync();
        }
    }
}
