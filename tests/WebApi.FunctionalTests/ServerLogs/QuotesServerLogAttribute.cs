using System.Collections.Concurrent;
using NUnit.Framework.Interfaces;
using Payroll.WebApi.FunctionalTests.ServerLogs;

[assembly: QuotesServerLog]

namespace Payroll.WebApi.FunctionalTests.ServerLogs;

/// <summary>Writes what the servers logged during a test to the test's output, if the test fails. Tests that run beside it share the log.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class QuotesServerLogAttribute : Attribute, ITestAction
{
    private readonly ConcurrentDictionary<string, long> begun = new(StringComparer.Ordinal);

    public ActionTargets Targets => ActionTargets.Test;

    public void BeforeTest(ITest test) => begun[test.Id] = ServerLog.Position;

    public void AfterTest(ITest test)
    {
        if (begun.TryRemove(test.Id, out var position)) Quote(TestContext.CurrentContext.Result.Outcome.Status, position, TestContext.Out);
    }

    /// <summary>Writes the log since a position, if the test failed and there is any.</summary>
    public static void Quote(TestStatus outcome, long position, TextWriter output)
    {
        if (outcome != TestStatus.Failed || ServerLog.Since(position) is not { Length: > 0 } log) return;
        output.WriteLine("The servers logged meanwhile:");
        output.Write(log);
    }
}
