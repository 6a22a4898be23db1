using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Payroll.TestSupport;
using Payroll.WebApi.FunctionalTests.EndToEnd;
using Payroll.WebApi.FunctionalTests.RequestReading;

namespace Payroll.WebApi.FunctionalTests.RequestLogs;

/// <summary>Whatever happens to the request log, requests go on, and the server says how it is.</summary>
[Category("process")]
[TakesLong]
public sealed class FailedRequestLogTests
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    [Test]
    public async Task MissingLog_StopsNothingAndComesBack()
    {
        using var scratch = new ScratchDirectory();
        await using var server = await ServerProcess.StartAsync(scratch.FullPath);
        var admin = server.Client(server.PrintedKeys.Single());
        var file = Path.Combine(server.DataDirectory, "request-logs.db");
        await admin.LineOfAsync((await admin.GetAsync("/employees")).RequestId());
        if (!OperatingSystem.IsWindows())
            Assert.That(File.GetUnixFileMode(file), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));

        // A directory of that name can't become a file, whatever this user may do.
        File.Delete(file);
        Directory.CreateDirectory(file);
        var during = await admin.GetAsync("/employees");
        await IsAsync(server, "degraded");

        Assert.That(during.Status, Is.EqualTo(HttpStatusCode.OK));
        var question = await admin.GetAsync("/request-logs");
        Assert.That((question.Status, question.Code), Is.EqualTo((HttpStatusCode.ServiceUnavailable, "request_log_unavailable")));
        Assert.That(await FigureAsync(server, "payroll_request_log_failed_writes_total"), Is.Positive);

        Directory.Delete(file);
        await IsAsync(server, "ok");
        var line = await admin.LineOfAsync(during.RequestId());
        Assert.That(line.GetProperty("status").GetInt32(), Is.EqualTo(200));
        Assert.That(await FigureAsync(server, "payroll_request_log_dropped_total"), Is.Zero);
    }

    [Test]
    public async Task LogThatIsNoDatabase_DoesNotStopTheStart()
    {
        using var scratch = new ScratchDirectory();
        Directory.CreateDirectory(scratch["data"]);
        await File.WriteAllTextAsync(scratch["data", "request-logs.db"], new string('x', 8192));
        await using var server = await ServerProcess.StartAsync(scratch.FullPath);

        await IsAsync(server, "degraded");

        Assert.That((await server.Client(server.PrintedKeys.Single()).GetAsync("/employees")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task ReadOnlyLog_StopsNothing()
    {
        using var scratch = new ScratchDirectory();
        string key;
        await using (var first = await ServerProcess.StartAsync(scratch.FullPath))
        {
            key = first.PrintedKeys.Single();
            await first.StopAsync();
        }

        var file = scratch["data", "request-logs.db"];
        if (OperatingSystem.IsWindows() || CanWriteAnything(file))
            LeftOut.Because("This user may write read-only files.", inCiToo: true);
        else
            await GoesOnAsync(scratch, file, key);
    }

    [Test]
    public async Task FloodOverAFullQueue_IsAnsweredAndCounted()
    {
        using var scratch = new ScratchDirectory();
        await using var server = await ServerProcess.StartAsync(scratch.FullPath, ("RequestLog__QueueCapacity", "20"));
        var admin = server.Client(server.PrintedKeys.Single());
        await admin.LineOfAsync((await admin.GetAsync("/employees")).RequestId());
        await using var other = new SqliteConnection($"Data Source={Path.Combine(server.DataDirectory, "request-logs.db")};Pooling=False");
        await other.OpenAsync();
        await using (other.BeginTransaction())
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => admin.GetAsync("/employees")));
            Assert.That(answers.Select(answer => answer.Status), Is.All.EqualTo(HttpStatusCode.OK));
            Assert.That(await FigureAsync(server, "payroll_request_log_dropped_total"), Is.InRange(1, 200));
        }

        await admin.LineOfAsync((await LoggedAgainAsync(admin, server)).RequestId());
    }

    [Test]
    public async Task Stop_WritesWhatWaits()
    {
        using var scratch = new ScratchDirectory();
        await using var server = await ServerProcess.StartAsync(scratch.FullPath);
        var admin = server.Client(server.PrintedKeys.Single());
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => admin.GetAsync("/pay-rates")));

        Assert.That(await server.StopAsync(), Is.Zero);

        await using var left = new SqliteConnection($"Data Source={scratch["data", "request-logs.db"]};Mode=ReadOnly;Pooling=False");
        await left.OpenAsync();
        await using var question = left.CreateCommand();
        question.CommandText = "SELECT COUNT(*) FROM request_logs WHERE path = '/api/v1/pay-rates'";
        Assert.That(await question.ExecuteScalarAsync(), Is.EqualTo(answers.Length));
        await using var usage = new SqliteConnection($"Data Source={scratch["data", "payroll.db"]};Mode=ReadOnly;Pooling=False");
        await usage.OpenAsync();
        await using var sum = usage.CreateCommand();
        sum.CommandText = "SELECT SUM(ok) FROM api_key_usage";
        Assert.That(await sum.ExecuteScalarAsync(), Is.EqualTo(answers.Length));
    }

    private static async Task GoesOnAsync(ScratchDirectory scratch, string file, string key)
    {
        File.SetAttributes(file, FileAttributes.ReadOnly);
        await using var server = await ServerProcess.StartAsync(scratch.FullPath, ("Bootstrap__AdminKey", null));
        Assert.That((await server.Client(key).GetAsync("/employees")).Status, Is.EqualTo(HttpStatusCode.OK));
        await IsAsync(server, "degraded");
        File.SetAttributes(file, FileAttributes.Normal);
        await IsAsync(server, "ok");
    }

    // Once the lock is gone the waiting lines are written, and there is room for another.
    private static async Task<Answer> LoggedAgainAsync(ApiClient admin, ServerProcess server)
    {
        for (var waited = Stopwatch.StartNew(); await FigureAsync(server, "payroll_request_log_queued") > 0; await Task.Delay(50))
            Assert.That(waited.Elapsed, Is.LessThan(Timeout));
        return await admin.GetAsync("/employees");
    }

    private static bool CanWriteAnything(string file)
    {
        File.SetAttributes(file, FileAttributes.ReadOnly);
        try
        {
            using var opened = File.OpenWrite(file);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
        finally
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }
    }

    private static async Task IsAsync(ServerProcess server, string condition)
    {
        var http = server.Trusting(server.Https);
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            using var answer = await http.GetAsync("/health/ready");
            var text = await answer.Content.ReadAsStringAsync();
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), text);
            var health = JsonDocument.Parse(text).RootElement;
            Assert.That((health.GetProperty("status").GetString(), health.GetProperty("database").GetString()), Is.EqualTo(("ok", "ok")));
            if (health.GetProperty("request_log").GetString() == condition) return;
            Assert.That(waited.Elapsed, Is.LessThan(Timeout), text);
        }
    }

    private static async Task<long> FigureAsync(ServerProcess server, string name)
    {
        var text = await server.Trusting(server.Https).GetStringAsync("/metrics");
        var figure = Regex.Match(text, $"^{name} ([0-9]+)$", RegexOptions.Multiline);
        return figure.Success ? long.Parse(figure.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
    }
}
