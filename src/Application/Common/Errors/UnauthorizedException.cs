namespace Payroll.Application.Common.Errors;

/// <summary>The key ended while its request was under way: 401, and nothing is written.</summary>
/// <param name="code">One of <see cref="Domain.Common.ErrorCodes"/>: revoked or expired.</param>
public sealed class UnauthorizedException(string code) : Exception("The API key no longer gives access.")
{
    public string Code { get; } = code;
}
