using Payroll.Domain.Common;

namespace Payroll.Application.Common.Errors;

/// <summary>Fields of the request are at fault: 400 with each of them.</summary>
public sealed class InvalidRequestException(IReadOnlyList<FieldError> errors)
    : Exception("The request is not valid.")
{
    public IReadOnlyList<FieldError> Errors { get; } = errors;

    public static InvalidRequestException Of(string field, string code, string message) => new([new FieldError(field, code, message)]);
}
