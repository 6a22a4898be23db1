using Payroll.Domain.Common;

namespace Payroll.Application.Common.Errors;

/// <summary>The request conflicts with another resource: 409.</summary>
/// <param name="code">One of <see cref="ErrorCodes"/>.</param>
/// <param name="detail">A sentence that tells the caller what to do.</param>
/// <param name="conflictsWith">The id of the conflicting resource, if there is exactly one.</param>
/// <param name="field">The JSON path of the member that does not fit, where it is one.</param>
public sealed class ConflictException(string code, string detail, Guid? conflictsWith = null, string? field = null) : Exception(detail)
{
    public string Code { get; } = code;

    public Guid? ConflictsWith { get; } = conflictsWith;

    public FieldError? FieldError { get; } = field is null ? null : new(field, FieldErrorCodes.Inconsistent, detail);
}
