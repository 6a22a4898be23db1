namespace Payroll.Application.Common.Errors;

/// <summary>The caller's key does not reach that far: 403.</summary>
/// <param name="detail">A sentence that tells the caller what to do.</param>
/// <param name="requiredScopes">What a key would need.</param>
public sealed class ForbiddenException(string detail, IReadOnlyList<string> requiredScopes) : Exception(detail)
{
    public IReadOnlyList<string> RequiredScopes { get; } = requiredScopes;
}
