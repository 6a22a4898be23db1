using Payroll.Domain.Common;

namespace Payroll.Application.Common.Errors;

/// <summary>The server, or a part of it, can't do this at the moment: 503.</summary>
/// <param name="code">One of <see cref="ErrorCodes"/>.</param>
/// <param name="cause">What happened, for the server's log; null where the code says it all.</param>
public sealed class UnavailableException(string code, Exception? cause = null) : Exception("A part of the installation is unavailable.", cause)
{
    public string Code { get; } = code;
}
