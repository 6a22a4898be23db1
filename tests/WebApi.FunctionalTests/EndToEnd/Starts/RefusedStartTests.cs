using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Payroll.TestSupport;
using Payroll.WebApi.Errors;

namespace Payroll.WebApi.FunctionalTests.EndToEnd.Starts;

/// <summary>A start that can't go well ends at once, with a sentence that says what to do, and touches nothing.</summary>
[Category("process")]
[Parallelizable(ParallelScope.All)]
public sealed class RefusedStartTests
{
    [TestCase("Https__TrustedProxies", "10.0.0.1/8", "Https:TrustedProxies has a malformed entry '10.0.0.1/8'")]
    [TestCase("Secrets__Peper", "x", "unknown setting under Secrets")]
    [TestCase("Database__Provider", "Oracle", "Database__Provider names a database that this version doesn't know")]
    [TestCase("ConnectionStrings__Payroll", "Server=db;Password=hunter2", "ConnectionStrings__Payroll is not a connection string of SQLite")]
    [TestCase("Cors__AllowedOrigins", "https://*.example.com", "Cors:AllowedOrigins has a malformed entry 'https://*.example.com'")]
    [TestCase("Logging__LogLevel__Default", "Loud", "A log level under Logging__LogLevel is none: Configuration value 'Loud'")]
    [TestCase("ASPNETCORE_SHUTDOWNTIMEOUTSECONDS", "soon", "shutdownTimeoutSeconds is 'soon'")]
    [TestCase("ASPNETCORE_SHUTDOWNTIMEOUTSECONDS", "0", "shutdownTimeoutSeconds is '0'")]
    [TestCase("Storage__Directory", "/dev/null", "The storage directory '/dev/null' can't be made or written")]
    public async Task WrongSetting_IsNamed_BeforeAnythingIsMade(string setting, string value, string sentence)
    {
        using var directory = new ScratchDirectory();
        await using var server = ServerProcess.Launch(directory.FullPath, (setting, value));

        await server.IsRefusedAsync(sentence);
        Assert.That(server.Errors, Does.Not.Contain("hunter2"));
        Assert.That(File.Exists(directory["data", "payroll.db"]), Is.False);
    }

    [Test]
    public void SettingsFileThatIsDamaged_IsNamed_WithThePlace()
    {
        using var directory = new ScratchDirectory();
        File.WriteAllText(directory["appsettings.json"], "{ \"Logging\": ");
        var read = Assert.Catch(() => new ConfigurationBuilder().AddJsonFile(directory["appsettings.json"]).Build());

        Assert.That(StartupFailure.Explain(read!), Does.Contain(directory["appsettings.json"]).And.Contain("LineNumber").And.Not.Contain("Exception"));
    }

    [TestCase("nonsense")]
    [TestCase("ftp://localhost:6001")]
    [TestCase("https://localhost:99999")]
    [TestCase("https://localhost:0")]
    public async Task AddressThatIsNone_IsNamed_BeforeAnythingIsMade(string address)
    {
        using var directory = new ScratchDirectory();
        await using var server = ServerProcess.Launch(directory.FullPath, ("ASPNETCORE_URLS", address));

        await server.IsRefusedAsync($"The server can't listen on '{address}'");
        Assert.That(server.PrintedKeys, Is.Empty);
        Assert.That(Directory.Exists(directory["data"]), Is.False);
    }

    [Test]
    [TakesLong]
    public async Task AddressInUse_IsNamed_AndThePrintedKeyStaysValid()
    {
        using var directory = new ScratchDirectory();
        await using var server = ServerProcess.Launch(
            directory.FullPath, ("ASPNETCORE_URLS", $"http://127.0.0.1:{SharedServer.Process.Http.Port}"));

        await server.IsRefusedAsync("address already in use");
        Assert.That(server.Output, Does.Contain("The admin key printed above is valid all the same"));
    }

    [Test]
    [TakesLong]
    public async Task Database_WithoutItsSecrets_IsNotOpened()
    {
        using var directory = new ScratchDirectory();
        var (secrets, aside) = (directory["data", "secrets.json"], directory["aside"]);
        SharedServer.CopyTo(directory);

        File.Move(secrets, aside);
        await using (var without = ServerProcess.Launch(directory.FullPath))
            await without.IsRefusedAsync($"There is a database, but its secrets file '{secrets}' is missing");
        Assert.That(File.Exists(secrets), Is.False);

        await using (var withOthers = ServerProcess.Launch(directory.FullPath, OtherSecrets()))
            await withOthers.IsRefusedAsync("The database was used with another secret (pepper)");

        File.Move(aside, secrets);
        await using var again = await ServerProcess.StartAsync(directory.FullPath);
        Assert.That((int)(await again.Client(SharedServer.AdminKey).GetAsync("/pay-groups")).Status, Is.EqualTo(200));
    }

    private static (string Name, string? Value)[] OtherSecrets() =>
        [("Secrets__Pepper", NewKey()), ("Secrets__AuditKey", NewKey()), ("Secrets__EncryptionKeys__k1", NewKey())];

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
}
