using System.Globalization;
using System.Text.Json;
using Payroll.Application.Common.Errors;
using Payroll.Domain.Common;
using Payroll.WebApi.Http;
using Payroll.WebApi.Http.Json;

namespace Payroll.WebApi.Errors;

/// <summary>The only writer of <c>application/problem+json</c>: every refusal has the same shape.</summary>
public static class ProblemWriter
{
    public const string ContentType = "application/problem+json";

    internal const string TitleWithoutBody = "Invalid request";

    public static async Task WriteAsync(HttpContext context, Problem problem)
    {
        context.RequestLog().Code = problem.Code;
        var response = context.Response;
        if (response.HasStarted)
            return;

        var kind = ProblemCatalog.Of(problem.Code);
        var body = JsonSerializer.SerializeToUtf8Bytes(Members(context, kind, problem), PayrollJson.Plain);
        response.StatusCode = kind.Status;
        response.ContentType = ContentType;
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        if (RetryAfterSeconds(kind) is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        // The rest of the body would be taken for the next request.
        if (kind.Code == ErrorCodes.BodyTimeout)
            response.Headers.Connection = "close";
        if (Challenge(kind, problem) is { } challenge)
            response.Headers.WWWAuthenticate = challenge;
        // Not given up with the request: who left gets nothing either way, and a refusal that throws would be logged as a fault.
        await response.Body.WriteAsync(body, CancellationToken.None);
    }

    private static Dictionary<string, object?> Members(HttpContext context, ProblemKind kind, Problem problem)
    {
        var members = new Dictionary<string, object?>
        {
            ["type"] = kind.Type,
            ["title"] = kind.Code == ErrorCodes.InvalidRequest && HasNoBody(context.Request.Method) ? TitleWithoutBody : kind.Title,
            ["status"] = kind.Status,
            ["detail"] = problem.Detail ?? kind.Detail,
            ["instance"] = OriginalPath.Of(context),
            ["code"] = kind.Code,
            ["request_id"] = context.GetRequestId(),
        };
        if (problem.Errors is { Count: > 0 } errors)
        {
            members["errors"] = errors.Take(RequestErrors.Max);
            if (errors.Count > RequestErrors.Max)
                members["errors_truncated"] = true;
        }

        if (problem.ConflictsWith is { } conflictsWith)
            members["conflicts_with"] = conflictsWith;
        if (problem.RequiredScopes is { Count: > 0 })
            members["required_scopes"] = problem.RequiredScopes;
        foreach (var (name, value) in problem.Extra ?? new Dictionary<string, object?>())
            members[name] = value;
        return members;
    }

    // What is at fault is the address or a header.
    private static bool HasNoBody(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsDelete(method);

    // The next second may be soon enough for a request that is under way: it has been for five already.
    private static int? RetryAfterSeconds(ProblemKind kind) => kind.Code switch
    {
        ErrorCodes.IdempotencyInProgress => 1,
        ErrorCodes.ServerBusy => 5,
        _ => null,
    };

    // RFC 6750: no error code where no credential was sent.
    private static string? Challenge(ProblemKind kind, Problem problem) => kind switch
    {
        { Code: ErrorCodes.MissingApiKey } => "Bearer",
        { Status: StatusCodes.Status401Unauthorized } => "Bearer error=\"invalid_token\"",
        { Code: ErrorCodes.InsufficientScope } => problem.RequiredScopes is { Count: > 0 } scopes
            ? $"Bearer error=\"insufficient_scope\", scope=\"{string.Join(' ', scopes)}\""
            : "Bearer error=\"insufficient_scope\"",
        _ => null,
    };
}
