using System.Net;
using Payroll.TestSupport;

namespace Payroll.WebApi.FunctionalTests.EndToEnd.Starts;

/// <summary>A SQLite database has one server at a time: its writers take turns in memory.</summary>
[Category("process")]
[Parallelizable(ParallelScope.All)]
public sealed class SecondServerTests
{
    [Test]
    [TakesLong]
    public async Task ASecondServer_IsRefused_UntilTheFirstHasEnded_HoweverItEnds()
    {
        using var directory = new ScratchDirectory();
        await using var first = await ServerProcess.StartAsync(directory.FullPath);
        await using (var second = ServerProcess.Launch(directory.FullPath))
        {
            await second.IsRefusedAsync($"Another server uses the SQLite database in '{first.DataDirectory}'");
            Assert.That(second.PrintedKeys, Is.Empty);
        }

        Assert.That((await first.Client(first.PrintedKeys.Single()).GetAsync("/organizations")).Status, Is.EqualTo(HttpStatusCode.OK));
        first.KillHard();
        await using var third = await ServerProcess.StartAsync(directory.FullPath);
        Assert.That(await third.StopAsync(), Is.Zero);
        await using var fourth = await ServerProcess.StartAsync(directory.FullPath);
    }

    [Test]
    [TakesLong]
    public async Task TwoFirstStartsAtOnce_MakeOneServer_WithOneKey()
    {
        using var directory = new ScratchDirectory();
        await using var one = ServerProcess.Launch(directory.FullPath);
        await using var other = ServerProcess.Launch(directory.FullPath);
        Task<int>[] ends = [one.EndsAsync(), other.EndsAsync()];
        var (refused, listening) = await Task.WhenAny(ends) == ends[0] ? (one, other) : (other, one);

        await refused.IsRefusedAsync("Another server uses the SQLite database");
        await listening.ListensAsync();
        Assert.That(refused.PrintedKeys, Is.Empty);
        Assert.That((await listening.Client(listening.PrintedKeys.Single()).GetAsync("/organizations")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    [TakesLong]
    public async Task AServer_WithAnotherDirectory_ThatIsGivenTheDatabaseOfARunningOne_IsRefused()
    {
        using var directory = new ScratchDirectory();
        using var another = new ScratchDirectory();
        await using var first = await ServerProcess.StartAsync(directory.FullPath);
        await using var second = ServerProcess.Launch(
            another.FullPath, ("ConnectionStrings__Payroll", $"Data Source={Path.Combine(first.DataDirectory, "payroll.db")}"));

        await second.IsRefusedAsync($"Another server uses the SQLite database in '{first.DataDirectory}'");
    }
}
