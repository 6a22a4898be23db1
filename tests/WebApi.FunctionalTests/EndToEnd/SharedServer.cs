using Microsoft.Data.Sqlite;
using Payroll.TestSupport;

namespace Payroll.WebApi.FunctionalTests.EndToEnd;

/// <summary>One running process for the tests that don't stop theirs.</summary>
[SetUpFixture]
internal sealed class SharedServer
{
    private static readonly ScratchDirectory Scratch = new();

    public static ServerProcess Process { get; private set; } = null!;

    public static string Directory => Scratch.FullPath;

    /// <summary>The operator's key.</summary>
    public static string AdminKey => Process.PrintedKeys.Single();

    /// <summary>Gives a directory what a first start has made, as a proper stop would leave it.</summary>
    public static void CopyTo(ScratchDirectory directory)
    {
        System.IO.Directory.CreateDirectory(directory["data"]);
        File.Copy(Path.Combine(Process.DataDirectory, "secrets.json"), directory["data", "secrets.json"]);
        using var from = new SqliteConnection($"Data Source={Path.Combine(Process.DataDirectory, "payroll.db")};Pooling=False");
        using var to = new SqliteConnection($"Data Source={directory["data", "payroll.db"]};Pooling=False");
        from.Open();
        to.Open();
        from.BackupDatabase(to);
    }

    [OneTimeSetUp]
    public async Task StartAsync() => Process = await ServerProcess.StartAsync(Scratch.FullPath);

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await Process.DisposeAsync();
        Scratch.Dispose();
    }
}
