namespace Payroll.Application.Common.Errors;

/// <summary>
/// The process can't start as it is configured. The message is one or two sentences for the operator: it names the setting or the
/// file at fault and never shows a secret. The entry point prints it to standard error and exits with code 1.
/// </summary>
public sealed class StartupException(string message) : Exception(message);
