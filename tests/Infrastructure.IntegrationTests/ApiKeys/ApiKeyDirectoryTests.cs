using Payroll.Application.Common.Security;
using Payroll.Infrastructure.ApiKeys;
using Payroll.TestSupport;
using Payroll.TestSupport.Databases;

namespace Payroll.Infrastructure.IntegrationTests.ApiKeys;

[TestFixture("Sqlite")]
[TestFixture("PostgreSql")]
[TestFixture("SqlServer")]
public sealed class ApiKeyDirectoryTests(string provider)
{
    private const string Unknown = "000000000000";

    private SteppedTime _clock = null!;
    private KeyDatabase _database = null!;
    private ApiKeyDirectory _directory = null!;

    [SetUp]
    public async Task StartAsync()
    {
        var server = provider switch { "PostgreSql" => DatabaseServer.PostgreSql, "SqlServer" => DatabaseServer.SqlServer, _ => null };
        server?.LeaveOutWithout();
        _clock = new SteppedTime(KeyDatabase.Now);
        _database = await KeyDatabase.StartAsync(server);
        _directory = new ApiKeyDirectory(_database, new BatchingLookup(_database, _clock), _clock);
    }

    [TearDown]
    public async Task StopAsync()
    {
        if (_database is not null) await _database.DisposeAsync();
    }

    [Test]
    public async Task FiftyFirstRequestsAtOnce_CauseOneQuery()
    {
        var released = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _database.HoldAnswers(released.Task, () => reached.TrySetResult());
        using var together = new Barrier(50);

        var finds = Enumerable.Range(0, 50).Select(_ => Task.Factory.StartNew(
            () =>
            {
                together.SignalAndWait();
                return FindAsync();
            }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()).ToList();
        await reached.Task;
        released.SetResult();
        var found = await Task.WhenAll(finds);

        Assert.That(found.Select(key => key?.Name), Has.All.EqualTo("First admin key"));
        Assert.That(_database.Queries, Is.EqualTo(1));
    }

    [Test]
    public async Task KnownKey_CausesNoQuery()
    {
        await FindAsync();
        await FindAsync();

        Assert.That(_database.Queries, Is.EqualTo(1));
    }

    [Test]
    public async Task KnownKey_IsReadAgainAfterAMinute()
    {
        await FindAsync();
        _clock.Advance(TimeSpan.FromSeconds(60));
        await FindAsync();
        Assert.That(_database.Queries, Is.EqualTo(1));

        _clock.Advance(TimeSpan.FromSeconds(1));
        await FindAsync();
        Assert.That(_database.Queries, Is.EqualTo(2));
    }

    [Test]
    public async Task UnknownId_CausesNoQueryForAWhile()
    {
        Assert.That(await FindAsync(Unknown), Is.Null);
        _clock.Advance(TimeSpan.FromSeconds(5));
        await FindAsync(Unknown);
        Assert.That(_database.Queries, Is.EqualTo(1));

        _clock.Advance(TimeSpan.FromSeconds(1));
        await FindAsync(Unknown);
        Assert.That(_database.Queries, Is.EqualTo(2));
    }

    [Test]
    public async Task UnknownId_ThatIsIssuedMeanwhile_IsFoundAfterTheWhile()
    {
        await FindAsync(Unknown);
        await _database.IssueAsync(Unknown);
        _clock.Advance(TimeSpan.FromSeconds(6));

        Assert.That((await FindAsync(Unknown))?.Name, Is.EqualTo("Late"));
    }

    [Test]
    public async Task ForgottenKey_IsReadAnew()
    {
        Assert.That((await FindAsync())?.RevokedAt, Is.Null);
        await _database.RevokeAsync();
        _directory.ClearTracking(_database.PublicId);

        Assert.That((await FindAsync())?.RevokedAt, Is.EqualTo(KeyDatabase.Now));
    }

    [Test]
    public async Task Forget_WhileAKeyIsBeingRead_LeavesNothingStale()
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var released = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _database.HoldAnswers(released.Task, () => reached.TrySetResult());

        var before = Task.Run(() => FindAsync());
        await reached.Task;
        await _database.RevokeAsync();
        _directory.ClearTracking(_database.PublicId);
        released.SetResult();
        var after = await FindAsync();
        var afterwards = await FindAsync();

        Assert.That((await before)?.RevokedAt, Is.Null, "read before the revocation");
        Assert.That(after?.RevokedAt, Is.EqualTo(KeyDatabase.Now));
        Assert.That(afterwards?.RevokedAt, Is.EqualTo(KeyDatabase.Now));
    }

    [Test]
    public async Task Failure_IsNotRemembered()
    {
        _database.FailOnce();

        await Assert.ThrowsAsync<IOException>(async () => await FindAsync());
        Assert.That((await FindAsync())?.Name, Is.EqualTo("First admin key"));
    }

    [Test]
    public async Task CallerWhoLeaves_DoesNotTakeTheAnswerFromOthers()
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var released = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _database.HoldAnswers(released.Task, () => reached.TrySetResult());
        using var leaving = new CancellationTokenSource();

        var first = Task.Run(() => _directory.FindAsync(_database.PublicId, leaving.Token).AsTask());
        await reached.Task;
        var second = FindAsync();
        await leaving.CancelAsync();
        await Assert.ThrowsAsync<TaskCanceledException>(() => first);
        released.SetResult();

        Assert.That((await second)?.Name, Is.EqualTo("First admin key"));
        Assert.That(_database.Queries, Is.EqualTo(1));
    }

    private Task<ApiKeyRecord?> FindAsync(string? publicId = null) =>
        _directory.FindAsync(publicId ?? _database.PublicId, CancellationToken.None).AsTask();
}
