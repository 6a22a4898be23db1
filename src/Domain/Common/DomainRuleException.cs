namespace Payroll.Domain.Common;

/// <summary>A rule of the domain refuses what was asked for.</summary>
/// <param name="code">One of <see cref="ErrorCodes"/>; decides about the HTTP status.</param>
/// <param name="message">A sentence that tells the caller what to do. It is shown to the caller.</param>
/// <param name="field">The JSON path of the field at fault, where one is.</param>
/// <param name="fieldCode">One of <see cref="FieldErrorCodes"/>, where a field is at fault.</param>
public sealed class DomainRuleException(string code, string message, string? field = null, string? fieldCode = null)
    : Exception(message)
{
    /// <summary>One of <see cref="ErrorCodes"/>.</summary>
    public string Code { get; } = code;

    /// <summary>The field at fault, or null.</summary>
    public FieldError? FieldError { get; } = field is null ? null : new(field, fieldCode ?? FieldErrorCodes.Inconsistent, message);

    /// <summary>A field of the request breaks a rule: answered as <see cref="ErrorCodes.InvalidRequest"/>.</summary>
    public static DomainRuleException OfField(string field, string fieldCode, string message) =>
        new(ErrorCodes.InvalidRequest, message, field, fieldCode);

    /// <summary>The resource's state does not allow it: answered as <see cref="ErrorCodes.InvalidState"/>.</summary>
    /// <param name="message">A sentence that tells the caller what to do.</param>
    /// <param name="field">The JSON path of the member that can't be so, where it is one.</param>
    public static DomainRuleException InvalidState(string message, string? field = null) => new(ErrorCodes.InvalidState, message, field);
}
