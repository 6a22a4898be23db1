using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Payroll.Application.Common.Errors;
using Payroll.Infrastructure.RequestLogs;

namespace Payroll.Infrastructure.IntegrationTests.RequestLogs;

/// <summary>The writer on a real file, whatever is done to that file meanwhile.</summary>
public sealed class RequestLogWriterTests
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);
    private static readonly Guid Mine = Guid.CreateVersion7(LogDatabase.Now);

    [Test]
    public async Task Lines_AreWrittenWithinTwoSeconds()
    {
        await using var log = await Log.StartAsync();

        log.Add(1);

        await log.HoldsAsync(1);
        Assert.That(RequestLogWriter.Gathering, Is.LessThan(TimeSpan.FromSeconds(2)));
    }

    [Test]
    public async Task WhatWaits_IsWrittenWhenTheServerStops()
    {
        await using var log = await Log.StartAsync();

        log.Add(12_345);
        await log.StopAsync();

        Assert.That(await log.Database.CountAsync(Mine), Is.EqualTo(12_345));
    }

    [Test]
    public async Task FullQueue_DropsAndCounts()
    {
        await using var log = await Log.StartAsync(capacity: 10);
        await log.StopAsync();

        log.Add(25);

        Assert.That(log.Queue.Count, Is.EqualTo(10));
        Assert.That(log.Dropped, Is.EqualTo(15));
        Assert.That(log.Condition.IsDegraded, Is.True);
    }

    [Test]
    public async Task RemovedFile_IsMadeAnew()
    {
        await using var log = await Log.StartAsync();
        log.Add(3);
        await log.HoldsAsync(3);

        File.Delete(log.Database.File);
        log.Add(2);

        await log.HoldsAsync(2);
        if (!OperatingSystem.IsWindows())
            Assert.That(File.GetUnixFileMode(log.Database.File), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Test]
    public async Task FileThatCannotBeMade_IsWrittenOnceItCan()
    {
        await using var log = await Log.StartAsync();
        File.Delete(log.Database.File);
        // Nobody can make a file where a directory is, whatever the user may.
        Directory.CreateDirectory(log.Database.File);

        log.Add(4);
        await UntilAsync(() => Task.FromResult(log.Condition.IsDegraded));
        Directory.Delete(log.Database.File);

        await log.HoldsAsync(4);
        await UntilAsync(() => Task.FromResult(!log.Condition.IsDegraded));
        Assert.That(log.Dropped, Is.Zero);
    }

    [Test]
    public async Task LockedFile_IsWrittenOnceItIsFree()
    {
        await using var log = await Log.StartAsync();
        await using (var other = new SqliteConnection($"Data Source={log.Database.File};Pooling=False"))
        {
            await other.OpenAsync();
            await using var held = other.BeginTransaction();
            log.Add(5);
            await UntilAsync(() => Task.FromResult(log.Condition.IsDegraded));
        }

        await log.HoldsAsync(5);
    }

    [Test]
    public async Task ReadOnlyFile_IsWrittenOnceItMayBe()
    {
        await using var log = await Log.StartAsync();
        log.Database.IsReadOnly = true;

        log.Add(6);
        await UntilAsync(() => Task.FromResult(log.Condition.IsDegraded));
        log.Database.IsReadOnly = false;

        await log.HoldsAsync(6);
        await UntilAsync(() => Task.FromResult(!log.Condition.IsDegraded));
    }

    [TestCase("0")]
    [TestCase("many")]
    [TestCase("1000001")]
    public void MalformedCapacity_IsRefused(string capacity)
    {
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var meters = services.GetRequiredService<IMeterFactory>();

        Assert.That(
            () => new RequestLogQueue(new RequestLogCondition(meters, TimeProvider.System), meters, Settings(capacity)), Throws.InstanceOf<StartupException>());
    }

    private static IConfiguration Settings(string? capacity) =>
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(RequestLogQueue.CapacitySetting, capacity)]).Build();

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        for (var waited = Stopwatch.StartNew(); !await condition(); await Task.Delay(20))
            Assert.That(waited.Elapsed, Is.LessThan(Timeout), "It did not come true.");
    }

    private sealed class Log : IAsyncDisposable
    {
        private readonly ServiceProvider services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        private readonly MeterListener listener = new();
        private readonly RequestLogWriter writer;
        private long dropped;

        private Log(LogDatabase database, int? capacity)
        {
            Database = database;
            var meters = services.GetRequiredService<IMeterFactory>();
            listener.InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Name == "payroll.request_log.dropped" && instrument.Meter.Scope == meters) listening.EnableMeasurementEvents(instrument);
            };
            listener.SetMeasurementEventCallback<long>((_, value, _, _) => Interlocked.Add(ref dropped, value));
            listener.Start();
            Condition = new RequestLogCondition(meters, TimeProvider.System);
            Queue = new RequestLogQueue(Condition, meters, Settings(capacity?.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            writer = new RequestLogWriter(Queue, Condition, Database, Database.Upkeep, TimeProvider.System, NullLogger<RequestLogWriter>.Instance);
        }

        public LogDatabase Database { get; }

        public RequestLogCondition Condition { get; }

        public RequestLogQueue Queue { get; }

        public long Dropped => Interlocked.Read(ref dropped);

        public static async Task<Log> StartAsync(int? capacity = null)
        {
            var log = new Log(await LogDatabase.StartAsync(), capacity);
            await log.writer.StartAsync(CancellationToken.None);
            return log;
        }

        public void Add(int lines)
        {
            foreach (var line in LogDatabase.Lines(Mine, LogDatabase.Now, lines)) Queue.Add(line);
        }

        public Task HoldsAsync(int lines) => UntilAsync(async () => File.Exists(Database.File) && await CountAsync() == lines);

        public Task StopAsync() => writer.StopAsync(CancellationToken.None);

        public async ValueTask DisposeAsync()
        {
            await StopAsync();
            listener.Dispose();
            await services.DisposeAsync();
            await Database.DisposeAsync();
        }

        private async Task<int> CountAsync()
        {
            try
            {
                // On a connection of its own: those of the pool may still be of a file that is gone.
                await using var other = new SqliteConnection($"Data Source={Database.File};Mode=ReadOnly;Pooling=False");
                await other.OpenAsync();
                await using var question = other.CreateCommand();
                question.CommandText = "SELECT COUNT(*) FROM request_logs";
                return Convert.ToInt32(await question.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
            }
            catch (SqliteException)
            {
                return -1;
            }
        }
    }
}
