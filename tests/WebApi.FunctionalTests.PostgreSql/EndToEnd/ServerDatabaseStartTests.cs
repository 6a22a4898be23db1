using Npgsql;

namespace Payroll.WebApi.FunctionalTests.EndToEnd;

/// <summary>Starts on a database server, and what keeps one from starting.</summary>
[Category("process")]
[Parallelizable(ParallelScope.All)]
public sealed class ServerDatabaseStartTests
{
    [Test]
    public async Task TwoNodes_ThatStartOnAnEmptyDatabase_FoundOneOrganization()
    {
        using var installation = new TestServer();
        var elsewhere = Path.Combine(installation.Directory, "other");
        Directory.CreateDirectory(elsewhere);
        await using var one = ServerProcess.Launch(installation.Directory, installation.Environment);
        await using var other = ServerProcess.Launch(elsewhere, installation.Environment);
        await Task.WhenAll(one.ListensAsync(), other.ListensAsync());

        var key = one.PrintedKeys.Concat(other.PrintedKeys).Single();

        Assert.That(installation.Ask("SELECT COUNT(*) FROM organizations"), Is.EqualTo(1));
        foreach (var node in new[] { one, other })
            Assert.That((int)(await node.Client(key).GetAsync("/organizations/current")).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task WithoutSecrets_NothingIsTouched()
    {
        using var installation = new TestServer();
        await using var server = ServerProcess.Launch(
            installation.Directory, [.. installation.Environment.Where(setting => !setting.Name.StartsWith("Secrets", StringComparison.Ordinal))]);

        await server.IsRefusedAsync("A server database needs Secrets__Pepper, Secrets__AuditKey and Secrets__EncryptionKeys__<id>");
        Assert.That(installation.Ask("SELECT COUNT(*) FROM secret_checks"), Is.Zero);
        Assert.That(File.Exists(Path.Combine(installation.Directory, "data", "secrets.json")), Is.False);
    }

    [Test]
    public async Task OtherSecrets_ThanTheDatabaseWasUsedWith_AreRefused()
    {
        using var installation = new TestServer();
        await using (var first = await ServerProcess.StartAsync(installation)) await first.StopAsync();

        await using var other = ServerProcess.Launch(
            installation.Directory, [.. installation.Environment, ("Secrets__Pepper", Convert.ToBase64String(new byte[32]))]);

        await other.IsRefusedAsync("The database was used with another secret (pepper)");
    }

    [Test]
    public async Task WrongPassword_IsSaid_AndNotRepeated()
    {
        using var installation = new TestServer();
        await using var server = ServerProcess.Launch(
            installation.Directory, [.. installation.Environment, ("ConnectionStrings__Payroll", Changed(installation, connection => connection.Password = "hunter2"))]);

        await server.IsRefusedAsync("The database server can't be used as ConnectionStrings__Payroll says: 28P01");
        Assert.That(server.Errors, Does.Not.Contain("hunter2"));
    }

    [Test]
    public async Task ServerThatIsNotThere_IsSaid()
    {
        using var installation = new TestServer();
        await using var server = ServerProcess.Launch(
            installation.Directory, [.. installation.Environment, ("ConnectionStrings__Payroll", Changed(installation, connection => connection.Port = 1))]);

        await server.IsRefusedAsync("The database server can't be used as ConnectionStrings__Payroll says: Failed to connect to 127.0.0.1:1");
    }

    [TestCase(null, "ConnectionStrings__Payroll is missing: Database__Provider is PostgreSql")]
    [TestCase("Server=db;Passwort=hunter2", "ConnectionStrings__Payroll is not a connection string of PostgreSQL")]
    public async Task ConnectionStringThatIsNone_IsNamed(string? value, string sentence)
    {
        using var installation = new TestServer();
        await using var server = ServerProcess.Launch(installation.Directory, [.. installation.Environment, ("ConnectionStrings__Payroll", value)]);

        await server.IsRefusedAsync(sentence);
        Assert.That(server.Errors, Does.Not.Contain("hunter2"));
    }

    private static string Changed(TestServer installation, Action<NpgsqlConnectionStringBuilder> change)
    {
        var connection = new NpgsqlConnectionStringBuilder(installation.Settings.Single(setting => setting.Name == "ConnectionStrings:Payroll").Value);
        change(connection);
        return connection.ToString();
    }
}
