using Payroll.TestSupport;

namespace Payroll.WebApi.FunctionalTests.EndToEnd.Documents;

/// <summary>The files of docs/samples, which examples name as seen from the repository's root.</summary>
internal static class Samples
{
    private const string Folder = "docs/samples";

    /// <summary>Puts them into a directory where examples are run.</summary>
    public static void CopyTo(ScratchDirectory directory)
    {
        Directory.CreateDirectory(directory[Folder]);
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, Folder)))
            File.Copy(file, directory[Folder, Path.GetFileName(file)]);
    }
}
