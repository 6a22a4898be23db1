using Payroll.TestSupport;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Application.Common.Errors;
using Payroll.Infrastructure.ApiKeys;
using Payroll.Infrastructure.Encryption;
using Payroll.Infrastructure.Persistence.Startup;
using static Payroll.WebApi.FunctionalTests.Employees.EmployeeBodies;

namespace Payroll.WebApi.FunctionalTests.Secrets;

/// <summary>Starts with other secrets than before: those that were turned go on, those that are lost are told.</summary>
[Parallelizable(ParallelScope.All)]
[TakesLong]
public sealed class SecretInspectionTests
{
    [Test]
    public async Task Start_WithoutAnEncryptionKeyThatValuesNeed_IsRefused()
    {
        await using var turned = new RotatedHost();
        var tenant = await TestTenant.CreateAsync(turned.Host);
        await tenant.Admin.MakeAsync("/employees", With(("bank_account", UsAccount)), "employee_id");

        Assert.That(await RefusalAsync(turned, turned.Secrets.WithKey("k2").WithoutKey("k1")), Does.Contain("(encryption_key:k1)").And.Contain("1 encrypted values need it"));
    }

    [Test]
    public async Task Start_WithoutAnEncryptionKeyThatNothingNeeds_ForgetsIt()
    {
        await using var turned = new RotatedHost();
        await TestTenant.CreateAsync(turned.Host);

        await turned.RotateToAsync(turned.Secrets.WithKey("k2").WithoutKey("k1"));

        Assert.That(await LabelsAsync(turned), Has.Member("encryption_key:k2").And.No.Member("encryption_key:k1"));
    }

    [Test]
    public async Task Start_WithAnotherKeyOfTheSameId_IsRefused()
    {
        await using var turned = new RotatedHost();
        await TestTenant.CreateAsync(turned.Host);

        Assert.That(await RefusalAsync(turned, turned.Secrets.WithKey("k1")), Does.Contain("another secret (encryption_key:k1)"));
    }

    [Test]
    public async Task Key_UnderAPreviousPepper_IsLetIn_AndHashedAnewAtItsUse()
    {
        await using var turned = new RotatedHost();
        var admin = await turned.Host.NewOrganizationAsync();
        var before = turned.Secrets.PepperVersion;
        await turned.RotateToAsync(turned.Secrets.WithPepper());

        for (var use = 0; use < 3; use++)
        {
            var answer = await turned.Host.Client(admin.Key).GetAsync("/organizations/current");
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Text);
            await turned.Host.Services.GetRequiredService<ApiKeyRehashing>().FlushAsync(CancellationToken.None);
        }

        await using var db = await turned.Contexts.CreateDbContextAsync();
        var versions = await db.ApiKeys.IgnoreQueryFilters().ToDictionaryAsync(key => key.PublicId, key => (key.PepperVersion, key.Version));
        Assert.That(versions[admin.Key[7..19]], Is.EqualTo((turned.Secrets.PepperVersion, 1)));
        Assert.That(versions[turned.Host.Operator.Key[7..19]].PepperVersion, Is.EqualTo(before), "It was not used.");
    }

    [Test]
    public async Task Start_WithoutAPepperThatKeysInForceNeed_IsRefused_UntilTheyWereUsed()
    {
        await using var turned = new RotatedHost();
        var admin = await turned.Host.NewOrganizationAsync();
        var secrets = turned.Secrets.WithPepper();
        Assert.That(await RefusalAsync(turned, secrets.WithoutPreviousOnes()), Does.Contain("(pepper)").And.Contain("2 API keys that are in force"));

        await turned.RotateToAsync(secrets);
        foreach (var client in new[] { turned.Host.Operator, turned.Host.Client(admin.Key) }) await client.GetAsync("/organizations/current");
        await turned.RotateToAsync(secrets.WithoutPreviousOnes());

        Assert.That((await turned.Host.Client(admin.Key).GetAsync("/organizations/current")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await LabelsAsync(turned)).Where(label => label.StartsWith("pepper", StringComparison.Ordinal)), Is.EqualTo(new[] { $"pepper:{secrets.PepperVersion}" }));
    }

    [Test]
    public async Task AuditChain_GoesOnUnderAnotherKey_AndIsVerifiedWithBoth()
    {
        await using var turned = new RotatedHost();
        var tenant = await TestTenant.CreateAsync(turned.Host);
        await tenant.HireAsync();
        var before = (await tenant.Admin.GetAsync("/audit/verify")).Json.GetProperty("checked").GetInt64();
        var secrets = turned.Secrets.WithAuditKey();
        Assert.That(await RefusalAsync(turned, secrets.WithoutPreviousOnes()), Does.Contain("(audit_key)").And.Contain("the newest audit events"));

        await turned.RotateToAsync(secrets);
        var admin = turned.Host.Client(tenant.Admin.Key);
        await admin.MakeAsync("/employees", With(("email", "joe@example.com"), ("bank_account", UsAccount)), "employee_id");
        var after = (await admin.GetAsync("/audit/verify")).Json;
        // The employment and the bank account.
        Assert.That((after.GetProperty("valid").GetBoolean(), after.GetProperty("checked").GetInt64()), Is.EqualTo((true, before + 2)), after.ToString());

        // Without the old key nobody can tell whether what it sealed was changed.
        await turned.RotateToAsync(secrets.WithoutPreviousOnes());
        var without = (await turned.Host.Client(tenant.Admin.Key).GetAsync("/audit/verify")).Json;
        Assert.That((without.GetProperty("valid").GetBoolean(), without.GetProperty("first_broken_sequence").GetInt64()), Is.EqualTo((false, 1)), without.ToString());
    }

    // What a start asks; one that is refused ends the process.
    private static async Task<string> RefusalAsync(RotatedHost turned, PayrollSecrets secrets)
    {
        try
        {
            await turned.Host.Services.GetRequiredService<DatabasePreparation>().RememberAsync(secrets, CancellationToken.None);
            return "There was none.";
        }
        catch (StartupException refusal)
        {
            return refusal.Message;
        }
    }

    private static async Task<List<string>> LabelsAsync(RotatedHost turned)
    {
        await using var db = await turned.Contexts.CreateDbContextAsync();
        return await db.SecretChecks.Select(check => check.Label).ToListAsync();
    }
}
