using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Payroll.WebApi.Errors;
using Payroll.WebApi.FunctionalTests.RequestReading;

namespace Payroll.WebApi.FunctionalTests.Errors;

public sealed class CallerLeftTests
{
    [TestCase(true, StatusCodes.Status499ClientClosedRequest, 0)]
    [TestCase(false, StatusCodes.Status500InternalServerError, 1)]
    public async Task Cancellation_IsQuietOnlyWhereTheCallerHasLeft(bool hasLeft, int status, int logged)
    {
        var seen = await HandleAsync(new OperationCanceledException(), hasLeft);

        Assert.That(seen, Is.EqualTo((status, logged, !hasLeft)));
    }

    [Test]
    public async Task CutConnection_IsQuiet_EvenBeforeTheRequestIsToldSo([Values] bool isEncrypted, [Values] bool byTheCaller)
    {
        Exception cut = byTheCaller ? new ConnectionResetException("reset") : new ConnectionAbortedException("The server is shutting down.");

        var seen = await HandleAsync(isEncrypted ? new IOException("The read operation failed.", cut) : cut, isTold: false);

        Assert.That(seen, Is.EqualTo((StatusCodes.Status499ClientClosedRequest, 0, false)));
    }

    [Test]
    public async Task FailureOfADisk_IsNoCutConnection() => Assert.That(
        await HandleAsync(new IOException("No space left on device."), isTold: false), Is.EqualTo((StatusCodes.Status500InternalServerError, 1, true)));

    private static async Task<(int Status, int Logged, bool HasBody)> HandleAsync(Exception exception, bool isTold)
    {
        using var log = new RecordedLog();
        using var factory = LoggerFactory.Create(logging => logging.AddProvider(log));
        using var body = new MemoryStream();
        using var left = new CancellationTokenSource();
        var context = new DefaultHttpContext { RequestAborted = left.Token };
        context.Response.Body = body;
        if (isTold) await left.CancelAsync();

        var handled = await new ExceptionToProblem(factory.CreateLogger<ExceptionToProblem>()).TryHandleAsync(context, exception, CancellationToken.None);

        Assert.That(handled);
        return (context.Response.StatusCode, log.Lines.Count, body.Length > 0);
    }
}
