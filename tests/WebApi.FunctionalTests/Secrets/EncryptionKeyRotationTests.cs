using Payroll.TestSupport;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Secrets;
using Payroll.Infrastructure.Encryption.Rotation;
using static Payroll.WebApi.FunctionalTests.Employees.EmployeeBodies;

namespace Payroll.WebApi.FunctionalTests.Secrets;

/// <summary>Encrypting everything anew: nothing is forgotten, lost, or changed for those who look from outside.</summary>
[Parallelizable(ParallelScope.All)]
[TakesLong]
public sealed class EncryptionKeyRotationTests
{
    /// <summary>Every column that can hold an encrypted value. Another one has to be turned too.</summary>
    private static readonly string[] Columns = ["employees.bank_account", "employees.protected_tax_number", "idempotency_records.answer"];

    [Test]
    public async Task Turn_LeavesNothingOfTheOldKey_AndChangesNoAnswer()
    {
        await using var turned = new RotatedHost();
        var tenant = await TestTenant.CreateAsync(turned.Host, "none");
        var run = await PayAsync(tenant);
        await AmericaAsync(turned);
        var before = await ReadAsync(tenant.Admin, run);
        Assert.That(await turned.ColumnsWithAsync("k1"), Is.EqualTo(Columns));

        var secrets = turned.Secrets.WithKey("k2");
        var count = await turned.EncryptAnewAsync(secrets);
        var again = await turned.EncryptAnewAsync(secrets);

        Assert.That((count.Reencrypted, count.Missed, count.Unreadable), Is.EqualTo((4L, 0L, 0L)));
        Assert.That(again, Is.EqualTo(default(RotationCount)));
        Assert.That(await turned.ColumnsWithAsync("k1"), Is.Empty);
        Assert.That(await turned.ColumnsWithAsync("k2"), Is.EqualTo(Columns));

        // The old key is not needed for anything any more.
        await turned.RotateToAsync(secrets.WithoutKey("k1"));
        var admin = turned.Host.Client(tenant.Admin.Key);
        Assert.That(await ReadAsync(admin, run), Is.EqualTo(before));
        var replayed = await admin.PostAsync($"/pay-runs/{run}/submit", null, ("Idempotency-Key", run));
        Assert.That((replayed.Status, replayed.Json.GetProperty("status").GetString()), Is.EqualTo((HttpStatusCode.OK, "submitted")), replayed.Text);
    }

    [Test]
    public async Task Turn_OfARunThatIsCalculated_DoesNotMakeItStale()
    {
        await using var turned = new RotatedHost();
        var tenant = await TestTenant.CreateAsync(turned.Host);
        var employee = await tenant.Admin.MakeAsync("/employees", With(("bank_account", UsAccount)), "employee_id");
        var run = await tenant.OpenRunAsync(new { employee_id = employee, hours_worked = 80, gross_pay = 4000 });
        await tenant.CalculateAsync(run);

        await turned.EncryptAnewAsync(turned.Secrets.WithKey("k2"));

        Assert.That((await tenant.Admin.GetAsync($"/pay-runs/{run}")).Json.GetProperty("status").GetString(), Is.EqualTo("calculated"));
        Assert.That((await tenant.Admin.PostAsync($"/pay-runs/{run}/approve", new { accept_exceptions = true })).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Turn_OfARowThatIsChangedMeanwhile_KeepsTheChange()
    {
        await using var turned = new RotatedHost();
        var tenant = await TestTenant.CreateAsync(turned.Host);
        var employee = await tenant.Admin.MakeAsync("/employees", With(("bank_account", UsAccount)), "employee_id");
        var secrets = turned.Secrets.WithKey("k2");

        var count = await turned.EncryptAnewAsync(secrets, protector => new Interrupted(protector, 1, () =>
        {
            var change = tenant.Admin.PatchAsync($"/employees/{employee}", new { bank_account = new { account_number = "555000777" } });
            Assert.That(change.GetAwaiter().GetResult().Status, Is.EqualTo(HttpStatusCode.OK));
        }));

        Assert.That(count, Is.EqualTo(new RotationCount(1, 0, 0)));
        await turned.RotateToAsync(secrets.WithoutKey("k1"));
        var kept = await turned.Host.Client(tenant.Admin.Key).PatchAsync($"/employees/{employee}", new { bank_account = new { account_number = "555000777" } });
        // The number is read to find out that it is the same, so nothing changes.
        Assert.That((kept.Status, kept.Json.GetProperty("version").GetInt32()), Is.EqualTo((HttpStatusCode.OK, 2)), kept.Text);
    }

    [Test]
    public async Task Turn_BrokenOff_GoesOnWhereItWas()
    {
        await using var turned = new RotatedHost();
        var tenant = await TestTenant.CreateAsync(turned.Host);
        await PayAsync(tenant);
        await AmericaAsync(turned);
        var secrets = turned.Secrets.WithKey("k2");

        Assert.That(
            () => turned.EncryptAnewAsync(secrets, protector => new Interrupted(protector, 2, () => throw new OperationCanceledException())),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(await turned.ColumnsWithAsync("k2"), Is.Not.Empty);
        Assert.That(await turned.ColumnsWithAsync("k1"), Is.Not.Empty);
        var rest = await turned.EncryptAnewAsync(secrets);

        Assert.That(rest.Reencrypted, Is.InRange(1, 3));
        Assert.That(await turned.ColumnsWithAsync("k1"), Is.Empty);
    }

    [Test]
    public async Task Turn_OfAValueThatWasTamperedWith_LeavesIt_AndGoesOn()
    {
        await using var turned = new RotatedHost();
        var tenant = await TestTenant.CreateAsync(turned.Host);
        var sound = await tenant.Admin.MakeAsync("/employees", With(("bank_account", UsAccount)), "employee_id");
        var other = await tenant.Admin.MakeAsync("/employees", With(("bank_account", UsAccount), ("email", "joe@example.com")), "employee_id");
        await using (var db = await turned.Contexts.CreateDbContextAsync())
        {
            var (from, to) = (Guid.Parse(sound), Guid.Parse(other));
            var account = await db.Employees.IgnoreQueryFilters().Where(row => row.Id == from).Select(row => row.BankAccount).SingleAsync();
            await db.Employees.IgnoreQueryFilters().Where(row => row.Id == to).ExecuteUpdateAsync(set => set.SetProperty(row => row.BankAccount, account));
        }

        var count = await turned.EncryptAnewAsync(turned.Secrets.WithKey("k2"));

        Assert.That(count, Is.EqualTo(new RotationCount(1, 0, 1)));
        Assert.That(await turned.ColumnsWithAsync("k1"), Is.EqualTo(new[] { "employees.bank_account" }));
    }

    private static async Task AmericaAsync(RotatedHost turned)
    {
        var tenant = await TestTenant.CreateAsync(turned.Host, "US");
        await tenant.Admin.MakeAsync("/employees", With(("tax", UsTax), ("bank_account", UsAccount)), "employee_id");
    }

    private static async Task<string> PayAsync(TestTenant tenant)
    {
        var employee = await tenant.Admin.MakeAsync("/employees", With(("bank_account", UsAccount)), "employee_id");
        var run = await tenant.OpenRunAsync(new { employee_id = employee, hours_worked = 80, gross_pay = 4000 });
        var submitted = await tenant.SubmitAsync(run);
        Assert.That(submitted.Status, Is.EqualTo(HttpStatusCode.OK), submitted.Text);
        return run;
    }

    private static async Task<List<string>> ReadAsync(ApiClient client, string run)
    {
        var answers = new List<string>();
        foreach (var path in new[] { "/employees", $"/pay-runs/{run}", $"/pay-runs/{run}/results", "/paystubs" })
            answers.Add((await client.GetAsync(path)).Text);
        return answers;
    }

    /// <summary>Does something once, in the middle of the work.</summary>
    private sealed class Interrupted(ISecretProtector inner, int at, Action interrupt) : ISecretProtector
    {
        private int calls;

        public string Protect(string plaintext, SecretContext context)
        {
            if (calls++ == at - 1) interrupt();
            return inner.Protect(plaintext, context);
        }

        public string Unprotect(string protectedText, SecretContext context) => inner.Unprotect(protectedText, context);
    }
}
