using System.Runtime.Versioning;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Application.Common;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Secrets;
using Payroll.Infrastructure.Encryption;
using Payroll.TestSupport;

namespace Payroll.Infrastructure.IntegrationTests.Encryption;

[Platform(Exclude = "Win")]
[UnsupportedOSPlatform("windows")]
public sealed class SecretsFileTests
{
    private ScratchDirectory _directory = null!;

    private string Data => _directory["data"];

    private string FilePath => _directory["data", "secrets.json"];

    [SetUp]
    public void MakeDirectory() => _directory = new ScratchDirectory();

    [TearDown]
    public void RemoveDirectory() => _directory.Dispose();

    [Test]
    public void Load_OnTheFirstStart_MakesAFileForItsOwnerOnly()
    {
        var loaded = Load();

        Assert.That(loaded.WasCreated, Is.True);
        Assert.That(loaded.FilePath, Is.EqualTo(FilePath));
        Assert.That(Mode(FilePath), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.That(Mode(Data), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
        Assert.That(Directory.GetFiles(Data, "*.tmp"), Is.Empty);
        Assert.That(
            new[] { loaded.Secrets.Pepper, loaded.Secrets.AuditKey, loaded.Secrets.EncryptionKeys["k1"] }
                .Select(key => Convert.ToHexString(key.Span)),
            Is.Unique);
    }

    [Test]
    public void Load_OnLaterStarts_ReadsTheSameSecrets()
    {
        var first = Load().Secrets;
        var later = Load(allowCreate: false);

        Assert.That(later.WasCreated, Is.False);
        Assert.That(later.FilePath, Is.EqualTo(FilePath));
        Assert.That(later.Secrets.Pepper.ToArray(), Is.EqualTo(first.Pepper.ToArray()));
        Assert.That(later.Secrets.AuditKey.ToArray(), Is.EqualTo(first.AuditKey.ToArray()));
        Assert.That(later.Secrets.EncryptionKeys["k1"].ToArray(), Is.EqualTo(first.EncryptionKeys["k1"].ToArray()));
    }

    [Test]
    public void Load_OfAnotherInstallation_MakesOtherSecrets()
    {
        using var other = new ScratchDirectory();
        Assert.That(Load().Secrets.Pepper.ToArray(), Is.Not.EqualTo(Load(directory: other.FullPath).Secrets.Pepper.ToArray()));
    }

    [Test]
    public void Load_FromManyThreadsAtOnce_GivesAllTheSameSecrets()
    {
        using var together = new Barrier(8);
        var loaded = new LoadedSecrets[8];
        var threads = Enumerable.Range(0, 8).Select(number => new Thread(() =>
        {
            together.SignalAndWait();
            loaded[number] = Load();
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        Assert.That(loaded.Count(one => one.WasCreated), Is.EqualTo(1));
        Assert.That(loaded.Select(one => Convert.ToHexString(one.Secrets.Pepper.Span)).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public void Load_AfterAStartThatWasKilledWhileWriting_StartsAnew()
    {
        Directory.CreateDirectory(Data);
        File.WriteAllText(FilePath + ".tmp", "{ \"Secr");
        File.WriteAllText(FilePath + ".lock", "");
        File.SetUnixFileMode(FilePath + ".tmp", (UnixFileMode)0b110_110_110);

        Assert.That(Load().WasCreated, Is.True);
        Assert.That(Mode(FilePath), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.That(File.Exists(FilePath + ".tmp"), Is.False);
    }

    [TestCase(UnixFileMode.GroupRead)]
    [TestCase(UnixFileMode.GroupWrite)]
    [TestCase(UnixFileMode.OtherRead)]
    [TestCase(UnixFileMode.OtherWrite)]
    public void Load_WhereOthersCanGetAtTheFile_SaysHowToMendIt(UnixFileMode looser)
    {
        Load();
        File.SetUnixFileMode(FilePath, Mode(FilePath) | looser);
        Assert.That(Refusal(), Does.Contain($"chmod 600 '{FilePath}'"));

        File.SetUnixFileMode(FilePath, Mode(FilePath) & ~looser);
        Assert.That(Load().WasCreated, Is.False);
    }

    [Test]
    public void Load_OfAFileThatIsCutOffAnywhere_StopsAndKeepsIt()
    {
        Load();
        var whole = File.ReadAllBytes(FilePath);
        for (var length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(FilePath, whole[..length]);
            Assert.That(Refusal(), Does.Contain("damaged"), $"cut at {length}");
            Assert.That(new FileInfo(FilePath).Length, Is.EqualTo(length));
        }
    }

    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("{\"Secrets\": null}")]
    [TestCase("{\"Secrets\": {\"Pepper\": 1}}")]
    [TestCase("{\"Secrets\": {\"Password\": \"x\"}}")]
    public void Load_OfAFileOfAnotherForm_StopsAndKeepsIt(string content)
    {
        Load();
        File.WriteAllText(FilePath, content);
        Assert.That(Refusal(), Does.Contain("damaged"));
        Assert.That(File.ReadAllText(FilePath), Is.EqualTo(content));
    }

    [Test]
    public void Load_OfAFileWithAMalformedKey_NamesFileAndKeyButNotTheValue()
    {
        var pepper = Convert.ToBase64String(Load().Secrets.Pepper.Span);
        var shorter = pepper[4..];
        // The JSON writer may escape '+', so the text is changed as JSON.
        var document = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(FilePath))!;
        document["Secrets"]!["Pepper"] = shorter;
        File.WriteAllText(FilePath, document.ToJsonString(new JsonSerializerOptions()));

        Assert.That(Refusal(), Does.Contain(FilePath).And.Contain("Secrets:Pepper").And.Not.Contain(shorter));
    }

    [Test]
    public void Load_WithADatabaseButNoFile_ExplainsAndMakesNone()
    {
        Assert.That(Refusal(allowCreate: false), Does.Contain(FilePath).And.Contain("can't be used without it"));
        Assert.That(File.Exists(FilePath), Is.False);
    }

    [Test]
    public void Load_WhereTheDirectoryIsAFile_NamesTheSetting()
    {
        File.WriteAllText(Data, "");
        Assert.That(Refusal(), Does.Contain("Storage:Directory"));
    }

    [Test]
    public void Resolving_IsWhatReadsAndWrites()
    {
        var services = new ServiceCollection().AddPayrollSecrets(Configuration(Data));
        using var provider = services.BuildServiceProvider();
        var report = provider.GetRequiredService<StartupReport>();
        Assert.That(Directory.Exists(Data), Is.False);

        var protector = provider.GetRequiredService<ISecretProtector>();
        var context = new SecretContext(Guid.Empty, Guid.Empty, "field");

        Assert.That(protector.Unprotect(protector.Protect("x", context), context), Is.EqualTo("x"));
        Assert.That(provider.GetRequiredService<IApiKeyHasher>().Hash("x").PepperVersion, Has.Length.EqualTo(8));
        Assert.That(report.SecretsFilePath, Is.EqualTo(FilePath));
        Assert.That(report.SecretsFileWasCreated, Is.True);
        Assert.That(report.DataDirectory, Is.EqualTo(Data));
    }

    [TestCase(null, "data/payroll.db")]
    [TestCase("elsewhere.db", "elsewhere.db")]
    public void Resolving_BesideADatabaseWithoutItsFile_Stops(string? dataSource, string database)
    {
        Directory.CreateDirectory(Data);
        File.WriteAllText(_directory[database], "SQLite format 3");
        var connection = dataSource is null ? null : $"Data Source={_directory[dataSource]}";
        using var provider = new ServiceCollection().AddPayrollSecrets(Configuration(Data, connection)).BuildServiceProvider();

        var exception = Assert.Throws<StartupException>(() => provider.GetRequiredService<IApiKeyHasher>());
        Assert.That(exception!.Message, Does.Contain("There is a database"));
        Assert.That(File.Exists(FilePath), Is.False);
    }

    [Test]
    public void Resolving_BesideAnEmptyDatabaseFile_MakesTheSecrets()
    {
        Directory.CreateDirectory(Data);
        File.WriteAllText(_directory["data", "payroll.db"], "");
        using var provider = new ServiceCollection().AddPayrollSecrets(Configuration(Data)).BuildServiceProvider();

        Assert.That(provider.GetRequiredService<SecretsInUse>().Known.PepperVersion, Has.Length.EqualTo(8));
    }

    private LoadedSecrets Load(bool allowCreate = true, string? directory = null) =>
        PayrollSecretsSource.Load(Configuration(directory ?? Data), allowCreate);

    private string Refusal(bool allowCreate = true)
    {
        var exception = Assert.Throws<StartupException>(() => Load(allowCreate))!;
        Assert.That(exception.InnerException, Is.Null);
        return exception.Message;
    }

    private static IConfiguration Configuration(string directory, string? connection = null) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Directory"] = directory,
            ["ConnectionStrings:Payroll"] = connection,
        })
        .Build();

    private static UnixFileMode Mode(string path) => File.GetUnixFileMode(path);
}
