namespace Payroll.TestSupport;

/// <summary>A real directory for one test, gone afterwards.</summary>
public sealed class ScratchDirectory : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("payroll-test-");

    public string FullPath => _directory.FullName;

    /// <summary>The path of something in it, which need not exist.</summary>
    public string this[params string[] parts] => Path.Combine([FullPath, .. parts]);

    public void Dispose()
    {
        try
        {
            _directory.Delete(recursive: true);
        }
        catch (IOException failed)
        {
            // Whatever is left was written while the rest was deleted: who wrote it was not over.
            throw new IOException($"{failed.Message}: {string.Join(", ", Directory.GetFileSystemEntries(FullPath, "*", SearchOption.AllDirectories))}", failed);
        }
    }
}
