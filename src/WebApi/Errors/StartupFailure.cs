using System.Net.Sockets;
using System.Security.Cryptography;
using Payroll.Application.Common.Errors;

namespace Payroll.WebApi.Errors;

/// <summary>What the operator is told when the server can't start for a reason outside of the code.</summary>
internal static class StartupFailure
{
    // The assembly that throws where a log level is none.
    private const string LogLevels = "Microsoft.Extensions.Logging.Configuration";

    /// <returns>A sentence; null for a fault of ours, whose stack trace is what helps.</returns>
    public static string? Explain(Exception exception) => exception switch
    {
        StartupException => exception.Message,
        SocketException => $"The server can't listen where ASPNETCORE_URLS says: {exception.Message}.",
        InvalidOperationException { Source: LogLevels } =>
            $"A log level under Logging__LogLevel is none: {exception.Message} Give Trace, Debug, Information, Warning, Error, Critical or None.",
        // A damaged appsettings.json: the framework's message names the file, the innermost one the place in it.
        InvalidDataException => $"The server can't start: {exception.Message} {exception.GetBaseException().Message}",
        // A port in use, a certificate that is missing or can't be opened: the framework's message names it.
        FormatException or IOException or UnauthorizedAccessException or CryptographicException => $"The server can't start: {exception.Message}",
        _ => null,
    };
}
