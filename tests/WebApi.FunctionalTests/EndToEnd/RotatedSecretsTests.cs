using Payroll.TestSupport;
using System.Diagnostics;
using System.Net;
using System.Text;
using Microsoft.Data.Sqlite;
using static Payroll.WebApi.FunctionalTests.Employees.EmployeeBodies;

namespace Payroll.WebApi.FunctionalTests.EndToEnd;

/// <summary>The commands that turn the secrets file, beside a server that goes on working.</summary>
[Category("process")]
[TakesLong]
[Parallelizable(ParallelScope.All)]
public sealed class RotatedSecretsTests
{
    private const string Console = "the console";

    private static readonly string[] Numbers = [AccountNumber, TaxFileNumber, SocialSecurityNumber, "518-27-3649"];

    [Test]
    public async Task EncryptionKey_TurnedUnderLoad_IsGivenUp_AndNoNumberIsFoundAnywhere()
    {
        using var installation = new TestServer();
        var consoles = new StringBuilder();
        string key;
        await using (var server = await ServerProcess.StartAsync(installation))
        {
            key = server.PrintedKeys.Single();
            var tenant = await PayAsync(server.Client(key));
            var load = HireAsync(server.Client(key), 40);
            await BreakOffAsync(installation);
            var turned = await RunAsync(installation, "rotate-encryption-key");
            await load;

            Assert.That(turned.ExitCode, Is.Zero, turned.Errors);
            Assert.That(turned.Output, Does.Contain("with the key 'k2'").And.Contain("The encryption key is turned."));
            Assert.That(Ask(installation, "SELECT COUNT(*) FROM employees WHERE bank_account LIKE '%v1.k1.%' OR protected_tax_number LIKE '%v1.k1.%'"), Is.Zero);
            Assert.That(Ask(installation, "SELECT COUNT(*) FROM idempotency_records WHERE answer LIKE 'v1.k1.%'"), Is.Zero);
            Assert.That(Ask(installation, "SELECT COUNT(*) FROM idempotency_records WHERE answer LIKE 'v1.k2.%'"), Is.EqualTo(1));

            var retired = await RunAsync(installation, "rotate-encryption-key", "--Retire=k1");
            var again = await RunAsync(installation, "rotate-encryption-key", "--Retire=k1");
            var active = await RunAsync(installation, "rotate-encryption-key", "--Retire=k2");
            Assert.That(retired.ExitCode, Is.Zero, retired.Errors);
            Assert.That((again.ExitCode, again.Errors), Is.EqualTo((1, "There is no encryption key 'k1'." + Environment.NewLine)));
            Assert.That(active.ExitCode, Is.EqualTo(1));
            Assert.That(active.Errors, Does.Contain("'k2' is the active one"));

            // The server read the old key when it started, and has to have met the new one since.
            await HireAsync(tenant.Admin, 1, "late");
            Assert.That(Ask(installation, "SELECT COUNT(*) FROM employees WHERE bank_account LIKE '%v1.k1.%'"), Is.Zero);
            Assert.That((await tenant.Admin.PatchAsync($"/employees/{await FirstAsync(tenant.Admin)}", new { bank_account = AuAccount })).Status, Is.EqualTo(HttpStatusCode.OK));
            Backup(installation);
            consoles.Append(server.Output).Append(server.Errors).Append(turned).Append(retired).Append(again).Append(active);
            AssertNothingIsFound(installation, consoles.ToString());
        }

        await using var restarted = await ServerProcess.StartAsync(installation);
        Assert.That((await restarted.Client(key).GetAsync("/employees")).Status, Is.EqualTo(HttpStatusCode.OK));
        AssertNothingIsFound(installation, restarted.Output + restarted.Errors);
    }

    [Test]
    public async Task PepperAndAuditKey_Turned_LetOldKeysInAndOldEventsBeVerified()
    {
        using var installation = new TestServer();
        string key;
        await using (var server = await ServerProcess.StartAsync(installation))
        {
            key = server.PrintedKeys.Single();
            var tenant = await TestTenant.SetUpAsync(server.Client(key));
            await HireAsync(tenant.Admin, 1, "before");
            foreach (var command in new[] { "rotate-pepper", "rotate-audit-key" })
            {
                var turned = await RunAsync(installation, command);
                Assert.That(turned.ExitCode, Is.Zero, turned.Errors);
                Assert.That(turned.Output, Does.Contain("secrets.json' holds a new secret beside the one of before. Back it up."));
            }

            // Secrets are read anew where one is encrypted or hashed.
            await HireAsync(tenant.Admin, 1, "after");
            Assert.That((await tenant.Admin.GetAsync("/audit/verify")).Json.GetProperty("valid").GetBoolean());
            Assert.That(await server.StopAsync(), Is.Zero, server.Output + server.Errors);
        }

        await using (var restarted = await ServerProcess.StartAsync(installation))
        {
            var admin = restarted.Client(key);
            await HireAsync(admin, 1, "later");
            Assert.That((await admin.GetAsync("/audit/verify")).Json.GetProperty("valid").GetBoolean());
            Assert.That(await restarted.StopAsync(), Is.Zero, restarted.Output + restarted.Errors);
        }

        Assert.That(installation.Ask("SELECT COUNT(*) FROM secret_checks WHERE label LIKE 'pepper:%'"), Is.EqualTo(2));
        Assert.That(installation.Ask("SELECT COUNT(*) FROM api_keys WHERE version = 1"), Is.EqualTo(1));
        Assert.That(installation.Ask("SELECT COUNT(DISTINCT seal_version) FROM audit_events"), Is.EqualTo(2));
    }

    [TestCase("rotate-encryption-key", "To turn it, add Secrets__EncryptionKeys__<new id>")]
    [TestCase("rotate-pepper", "setting Secrets__PreviousPeppers__<n> to the present one")]
    [TestCase("rotate-audit-key", "setting Secrets__PreviousAuditKeys__<n> to the present one")]
    public async Task Command_WithConfiguredSecrets_SaysWhatToSet(string command, string sentence)
    {
        using var installation = new TestServer();
        (string, string)[] secrets = [("Secrets__Pepper", NewKey()), ("Secrets__AuditKey", NewKey()), ("Secrets__EncryptionKeys__k1", NewKey())];
        await using (var server = await ServerProcess.StartAsync(installation, [.. secrets.Select(secret => (secret.Item1, (string?)secret.Item2))]))
            Assert.That(server.PrintedKeys, Has.Count.EqualTo(1));

        var refused = await Command.RunAsync("dotnet", [Repository.ServerAssembly, command], installation.Directory, secrets);

        Assert.That(refused.ExitCode, Is.EqualTo(1), refused.Output);
        Assert.That(refused.Errors, Does.Contain(sentence).And.Not.Contain("   at "));
    }

    [Test]
    public async Task Command_WithoutADatabase_MakesNothing()
    {
        using var installation = new TestServer();

        var refused = await RunAsync(installation, "rotate-pepper");

        Assert.That((refused.ExitCode, refused.Errors.StartsWith("There is no database at '", StringComparison.Ordinal)), Is.EqualTo((1, true)), refused.Errors);
        Assert.That(Directory.EnumerateFileSystemEntries(installation.Directory), Is.Empty);
    }

    private static async Task<TestTenant> PayAsync(ApiClient admin)
    {
        var tenant = await TestTenant.SetUpAsync(admin);
        await admin.MakeAsync("/pay-groups", TestTenant.Group("au", "AU", "AUD", "Australia/Sydney"), "pay_group_id");
        await admin.MakeAsync("/pay-groups", TestTenant.Group("us", "US"), "pay_group_id");
        await admin.MakeAsync("/employees", With(("email", "a@example.com"), ("pay_group", "au"), ("tax", AuTax), ("bank_account", AuAccount)), "employee_id");
        await admin.MakeAsync("/employees", With(("email", "b@example.com"), ("pay_group", "us"), ("tax", UsTax), ("bank_account", UsAccount)), "employee_id");
        var paid = await admin.MakeAsync("/employees", With(("email", "c@example.com"), ("bank_account", UsAccount)), "employee_id");
        var run = await tenant.OpenRunAsync(new { employee_id = paid, hours_worked = 80, gross_pay = 4000 });
        Assert.That((await tenant.SubmitAsync(run)).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await admin.GetAsync($"/pay-runs/{run}/results")).Text, Does.Contain(AccountNumber[^4..]));

        // Where a number has no business to be.
        var bad = await admin.PostAsync($"/employees?account_number={AccountNumber}", With(("account_number", AccountNumber), ("last_name", new { TaxFileNumber })));
        Assert.That(bad.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        return tenant;
    }

    private static async Task HireAsync(ApiClient admin, int count, string prefix = "load")
    {
        for (var number = 0; number < count; number++)
            await admin.MakeAsync("/employees", With(("email", $"{prefix}.{number}@example.com"), ("bank_account", UsAccount)), "employee_id");
    }

    private static async Task<string> FirstAsync(ApiClient admin) =>
        (await admin.GetAsync("/employees?limit=1")).Json.GetProperty("data")[0].GetProperty("employee_id").GetString()!;

    // Killed as soon as the file holds the new key.
    private static async Task BreakOffAsync(TestServer installation)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.ServerAssembly, "rotate-encryption-key"])
        {
            WorkingDirectory = installation.Directory, RedirectStandardOutput = true,
        };
        using var command = Process.Start(start)!;
        var line = await command.StandardOutput.ReadLineAsync();
        command.Kill();
        await command.WaitForExitAsync();
        Assert.That(line, Does.Contain("Back it up."));
    }

    private static Task<Command> RunAsync(TestServer installation, params string[] arguments) =>
        Command.RunAsync("dotnet", [Repository.ServerAssembly, .. arguments], installation.Directory);

    private static object? Ask(TestServer installation, string sql)
    {
        using var connection = Open(Path.Combine(installation.Directory, "data", "payroll.db"));
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static void Backup(TestServer installation)
    {
        using var from = Open(Path.Combine(installation.Directory, "data", "payroll.db"));
        using var to = Open(Path.Combine(installation.Directory, "backup.db"));
        from.BackupDatabase(to);
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return connection;
    }

    private static void AssertNothingIsFound(TestServer installation, string console)
    {
        var contents = new Dictionary<string, byte[]>(installation.Contents()) { [Console] = Encoding.UTF8.GetBytes(console) };
        // What may be seen of a number is found, so the search works.
        Assert.That(contents.Single(file => Path.GetFileName(file.Key) == "backup.db").Value.AsSpan().IndexOf(Encoding.UTF8.GetBytes(AccountNumber[^4..])), Is.Not.Negative);
        foreach (var (file, bytes) in contents)
        {
            foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode })
                foreach (var number in Numbers) Assert.That(bytes.AsSpan().IndexOf(encoding.GetBytes(number)), Is.Negative, file);
        }
    }

    private static string NewKey() => Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32));
}
