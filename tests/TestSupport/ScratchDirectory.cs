namespace Payroll.TestSupport;

/// <summary>A real directory for one test, gone afterwards.</summary>
public sealed class ScratchDirectory : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("payroll-test-");

    public string FullPath => _directory.FullName;

    /// <summary>The path of something in it, which need not exist.</summary>
    public string this[params string[] parts] => Path.Combine([FullPath, .. parts]);

    public void Dispose() => _directory.Delete(recursive: true);
}
