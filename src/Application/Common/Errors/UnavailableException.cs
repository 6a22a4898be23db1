using Payroll.Domain.Common;

namespace Payroll.Application.Common.Errors;

/// <summary>A part of the installation can't be used at the moment, while the rest goes on: 503.</summary>
/// <param name="code">One of <see cref="ErrorCodes"/>.</param>
/// <param name="cause">What happened, for the server's log.</param>
public sealed class UnavailableException(string code, Exception cause) : Exception("A part of the installation is unavailable.", cause)
{
    public string Code { get; } = code;
}
