using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NUnit.Framework.Interfaces;
using Payroll.Application.ApiKeys;
using Payroll.TestSupport;
using Payroll.WebApi.FunctionalTests.EndToEnd;

namespace Payroll.WebApi.FunctionalTests.ServerLogs;

/// <summary>A test that fails is reported with what its server logged.</summary>
[NonParallelizable]
public sealed class ServerLogTests
{
    [Test]
    public void FailedTest_IsReportedWithTheLogOfItsHost()
    {
        var position = ServerLog.Position;
        SharedApi.Host.Services.GetRequiredService<ILogger<ServerLogTests>>().LogWarning("The disk is full");

        Assert.That(Report(TestStatus.Failed, position), Does.Contain("Warning Payroll.WebApi.FunctionalTests.ServerLogs.ServerLogTests: The disk is full"));
    }

    [Test]
    [Category("process")]
    public async Task FailedTest_IsReportedWithTheOutputOfItsProcess()
    {
        using var scratch = new ScratchDirectory();
        var position = ServerLog.Position;
        await using (var server = ServerProcess.Launch(scratch.FullPath, ("Database__Provider", "Abacus"))) await server.EndsAsync();

        Assert.That(Report(TestStatus.Failed, position), Does.Contain("Database__Provider names a database that this version doesn't know"));
    }

    [Test]
    public void PassedTest_IsReportedWithoutALog()
    {
        var position = ServerLog.Position;
        ServerLog.Add("A line");

        Assert.That(Report(TestStatus.Passed, position), Is.Empty);
    }

    [Test]
    public void LongLog_IsReportedByItsEnd()
    {
        var position = ServerLog.Position;
        for (var line = 1; line <= 10_000; line++) ServerLog.Add($"Line {line}");

        var log = ServerLog.Since(position);
        Assert.That(log, Has.Length.AtMost(ServerLog.MaxReportLength));
        Assert.That(log, Does.EndWith("Line 9999\nLine 10000\n"));
    }

    [Test]
    public void ReportedLog_HasNoKeys()
    {
        var key = ApiKeyIssuer.NewSecret();
        var position = ServerLog.Position;
        ServerLog.Add($"The key is {key.Value}");

        Assert.That(ServerLog.Since(position), Does.Contain("The key is ").And.Not.Contain(key.Value));
    }

    private static string Report(TestStatus outcome, long position)
    {
        using var output = new StringWriter();
        QuotesServerLogAttribute.Quote(outcome, position, output);
        return output.ToString();
    }
}
