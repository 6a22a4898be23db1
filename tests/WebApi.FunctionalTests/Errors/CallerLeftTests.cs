using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Payroll.WebApi.Errors;
using Payroll.WebApi.FunctionalTests.Http;

namespace Payroll.WebApi.FunctionalTests.Errors;

public sealed class CallerLeftTests
{
    [TestCase(true, StatusCodes.Status499ClientClosedRequest, 0)]
    [TestCase(false, StatusCodes.Status500InternalServerError, 1)]
    public async Task Cancellation_IsQuietOnlyWhereTheCallerHasLeft(bool hasLeft, int status, int logged)
    {
        using var log = new RecordedLog();
        using var factory = LoggerFactory.Create(logging => logging.AddProvider(log));
        using var body = new MemoryStream();
        using var left = new CancellationTokenSource();
        var context = new DefaultHttpContext { RequestAborted = left.Token };
        context.Response.Body = body;
        if (hasLeft)
            await left.CancelAsync();

        var handled = await new ExceptionToProblem(factory.CreateLogger<ExceptionToProblem>())
            .TryHandleAsync(context, new OperationCanceledException(), CancellationToken.None);

        Assert.That((handled, context.Response.StatusCode, log.Lines.Count), Is.EqualTo((true, status, logged)));
        Assert.That(body.Length > 0, Is.EqualTo(!hasLeft));
    }
}
