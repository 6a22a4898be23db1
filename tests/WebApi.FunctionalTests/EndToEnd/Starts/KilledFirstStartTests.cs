using Payroll.TestSupport;

namespace Payroll.WebApi.FunctionalTests.EndToEnd.Starts;

/// <summary>A first start that is killed, at each of the things that it leaves on the disk, and the start after it.</summary>
[Category("process")]
[TakesLong]
[Parallelizable(ParallelScope.All)]
public sealed class KilledFirstStartTests
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    [TestCase("startup.lock", 0, "payroll.db-wal", 20_000)]
    [TestCase("secrets.json.lock", 0, "payroll.db-wal", 100_000)]
    [TestCase("secrets.json", 1, "payroll.db-wal", 250_000)]
    [TestCase("payroll.db", 0, "payroll.db-wal", 280_000)]
    [TestCase("payroll.db-wal", 0, "https/localhost.pem", 0)]
    [TestCase("payroll.db-wal", 1_000, "https/localhost.crt", 1)]
    public async Task FirstStart_KilledWhenAFileHasGrown_AndKilledAgainLater_IsMadeGoodByTheNext(
        string file, int bytes, string laterFile, int laterBytes)
    {
        using var directory = new ScratchDirectory();
        var printed = await KilledWhenAsync(directory, file, bytes);
        printed = [.. printed, .. await KilledWhenAsync(directory, laterFile, laterBytes)];

        await using var next = await ServerProcess.StartAsync(directory.FullPath);

        // A key that is printed and not kept is followed by another one; one that is kept was printed before.
        var answer = await next.Client(printed.Concat(next.PrintedKeys).Last()).GetAsync("/organizations");
        Assert.That((int)answer.Status, Is.EqualTo(200), answer.Text);
        Assert.That(answer.Json.GetProperty("data").GetArrayLength(), Is.EqualTo(1));
        Assert.That(next.Errors, Is.Empty);
    }

    // Gives the keys that it had printed by then.
    private static async Task<IReadOnlyList<string>> KilledWhenAsync(ScratchDirectory directory, string file, int bytes)
    {
        var grown = new FileInfo(directory["data", file]);
        Assert.That(HasGrown(grown, bytes), Is.False, $"An earlier start has left {file}.");
        await using var killed = ServerProcess.Launch(directory.FullPath);
        Assert.That(SpinWait.SpinUntil(() => HasGrown(grown, bytes) || killed.HasEnded, Timeout), Is.True);
        killed.KillHard();
        Assert.That(HasGrown(grown, bytes), Is.True, killed.Output + killed.Errors);
        return killed.PrintedKeys;
    }

    private static bool HasGrown(FileInfo file, int bytes)
    {
        file.Refresh();
        return file.Exists && file.Length >= bytes;
    }
}
