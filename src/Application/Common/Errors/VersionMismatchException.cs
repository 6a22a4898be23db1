namespace Payroll.Application.Common.Errors;

/// <summary>The caller changed an older version than the present one: 412.</summary>
public sealed class VersionMismatchException(int currentVersion)
    : Exception("The resource has changed since it was read.")
{
    public int CurrentVersion { get; } = currentVersion;
}
