using Payroll.Application.Common.Errors;


namespace Payroll.Infrastructure.Files;

/// <summary>
/// Lets one process at a time make the files of a directory, or use them. The operating system gives the lock back when its process ends, however
/// it ends; the empty lock file stays, since removing it would let two processes in.
/// </summary>
internal static class ProcessLock
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    // 'Would block' of Linux and macOS, and Windows' sharing violation. Waiting mends nothing else.
    private static readonly int[] LockErrors = [11, 35, unchecked((int)0x80070020)];

    /// <summary>Waits for the lock. Disposing the result gives it back.</summary>
    /// <exception cref="StartupException">Another process held it for 30 seconds.</exception>
    public static IDisposable Take(string lockFile) => Take(lockFile, Timeout);

    /// <summary>Waits for the lock; null when another process still holds it after the time.</summary>
    public static IDisposable? TryTake(string lockFile, TimeSpan timeout)
    {
        FileStream? taken = null;
        SpinWait.SpinUntil(() => (taken = TryTake(lockFile)) is not null, timeout);
        return taken;
    }

    internal static IDisposable Take(string lockFile, TimeSpan timeout) => TryTake(lockFile, timeout)
        ?? throw new StartupException($"Another process doesn't let go of '{lockFile}'. Stop it, then start again.");

    private static FileStream? TryTake(string lockFile)
    {
        try
        {
            return AtomicFile.Open(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, AtomicFile.OwnerOnly);
        }
        catch (IOException exception) when (LockErrors.Contains(exception.HResult))
        {
            return null;
        }
    }
}
