namespace Payroll.Infrastructure.Files;

/// <summary>Writes whole files: after a crash at any moment a file holds its old content or its new one.</summary>
internal static class AtomicFile
{
    /// <summary>Readable and writable by the owner only.</summary>
    public const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Readable by every user.</summary>
    public const UnixFileMode Public = OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private const UnixFileMode OwnerOnlyDirectory = OwnerOnly | UnixFileMode.UserExecute;

    /// <summary>
    /// Makes or replaces a file. The caller holds a <see cref="ProcessLock"/>: the temporary file beside it has one fixed name, so that
    /// a killed process leaves nothing that the next one doesn't clear away.
    /// </summary>
    public static void Write(string path, ReadOnlySpan<byte> content, UnixFileMode mode)
    {
        var temporary = path + ".tmp";
        // A leftover could have any permissions, so it is not written into.
        File.Delete(temporary);
        using (var stream = Open(temporary, FileMode.CreateNew, FileAccess.Write, mode))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
        DirectoryEntries.Flush(Path.GetDirectoryName(path)!);
    }

    /// <summary>Opens without sharing; a file that is made on the way has these permissions from its first moment.</summary>
    public static FileStream Open(string path, FileMode fileMode, FileAccess access, UnixFileMode permissions)
    {
        var options = new FileStreamOptions { Mode = fileMode, Access = access, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = permissions;
        return new FileStream(path, options);
    }

    /// <summary>Makes the directory where it is missing, for its owner alone. One that exists keeps its permissions.</summary>
    public static void EnsureDirectory(string directory)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(directory);
        else
            Directory.CreateDirectory(directory, OwnerOnlyDirectory);
    }

    /// <summary>False where anybody but the owner may do anything with the open file. Windows keeps to the directory's rights.</summary>
    public static bool IsOwnerOnly(FileStream stream) =>
        OperatingSystem.IsWindows()
        || (File.GetUnixFileMode(stream.SafeFileHandle) & ~(OwnerOnly | UnixFileMode.UserExecute)) == UnixFileMode.None;
}
