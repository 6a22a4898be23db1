using Payroll.Domain.Common;

namespace Payroll.WebApi.Errors;

/// <summary>What a bare status of the framework means here.</summary>
internal static class StatusProblem
{
    public static Problem Of(HttpContext context)
    {
        var code = CodeOf(context.Response.StatusCode);
        return new(code, code == ErrorCodes.NotFound ? PathSuggestions.AdviceOn(context) : null);
    }

    private static string CodeOf(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => ErrorCodes.MissingApiKey,
        StatusCodes.Status403Forbidden => ErrorCodes.InsufficientScope,
        StatusCodes.Status404NotFound => ErrorCodes.NotFound,
        StatusCodes.Status405MethodNotAllowed => ErrorCodes.MethodNotAllowed,
        StatusCodes.Status406NotAcceptable => ErrorCodes.NotAcceptable,
        StatusCodes.Status408RequestTimeout => ErrorCodes.BodyTimeout,
        StatusCodes.Status409Conflict => ErrorCodes.InvalidState,
        StatusCodes.Status412PreconditionFailed => ErrorCodes.VersionMismatch,
        StatusCodes.Status413PayloadTooLarge => ErrorCodes.BodyTooLarge,
        StatusCodes.Status415UnsupportedMediaType => ErrorCodes.UnsupportedMediaType,
        < 500 => ErrorCodes.InvalidRequest,
        _ => ErrorCodes.InternalError,
    };
}
