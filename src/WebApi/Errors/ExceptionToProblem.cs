using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Diagnostics;
using Payroll.Application.Common.Batches;
using Payroll.Application.Common.Errors;
using Payroll.Domain.Common;
using Payroll.WebApi.Http;

namespace Payroll.WebApi.Errors;

/// <summary>What a failed use case throws, as the problem that the caller reads.</summary>
internal sealed class ExceptionToProblem(ILogger<ExceptionToProblem> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (CallerLeft(httpContext, exception))
        {
            httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }

        if (ProblemOf(exception) is not { } problem)
        {
            // The request itself stays out of the log: it may hold bank accounts and tax numbers.
            logger.LogError(exception, "The request {RequestId} failed.", httpContext.GetRequestId());
            problem = new Problem(ErrorCodes.InternalError);
        }

        await ProblemWriter.WriteAsync(httpContext, problem);
        return true;
    }

    // Reading from a cut connection fails a moment before RequestAborted is set.
    private static bool CallerLeft(HttpContext context, Exception exception) =>
        IsCut(exception)
        || (exception is IOException and not BadHttpRequestException && IsCut(exception.InnerException))
        || (context.RequestAborted.IsCancellationRequested && exception is OperationCanceledException or IOException and not BadHttpRequestException);

    private static bool IsCut(Exception? exception) => exception is ConnectionAbortedException or ConnectionResetException;

    private static Problem? ProblemOf(Exception exception) => exception switch
    {
        InvalidRequestException invalid => new(ErrorCodes.InvalidRequest, Errors: invalid.Errors),
        BatchRejectedException batch => new(ErrorCodes.BatchRejected, Extra: MembersOf(batch)),
        UnauthorizedException ended => new(ended.Code),
        NotFoundException => new(ErrorCodes.NotFound),
        ConflictException conflict => new(conflict.Code, conflict.Message, conflict.FieldError is { } field ? [field] : null, conflict.ConflictsWith),
        ForbiddenException forbidden => new(ErrorCodes.InsufficientScope, forbidden.Message, RequiredScopes: forbidden.RequiredScopes),
        VersionMismatchException { CurrentVersion: 0 } => new(ErrorCodes.VersionMismatch, "There is no version of the resource at all by now. Leave If-Match out to make it."),
        VersionMismatchException stale => new(ErrorCodes.VersionMismatch,
            $"The resource is at version {stale.CurrentVersion} by now. Read it again, and send that version in If-Match."),
        UnavailableException unavailable => new(unavailable.Code),
        DomainRuleException { FieldError: { } field } rule => new(rule.Code, rule.Message, Errors: [field]),
        DomainRuleException rule => new(rule.Code, rule.Message),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => new(ErrorCodes.BodyTooLarge),
        BadHttpRequestException { StatusCode: StatusCodes.Status408RequestTimeout } => new(ErrorCodes.BodyTimeout),
        BadHttpRequestException => new(ErrorCodes.InvalidRequest, "The request could not be read to its end. Send it again."),
        _ => null,
    };

    private static Dictionary<string, object?> MembersOf(BatchRejectedException batch)
    {
        var members = new Dictionary<string, object?> { ["summary"] = batch.Summary };
        if (batch.ErrorsTruncated is { } isTruncated)
            members["errors_truncated"] = isTruncated;
        members["results"] = batch.Results.Cast<object>();
        return members;
    }
}
