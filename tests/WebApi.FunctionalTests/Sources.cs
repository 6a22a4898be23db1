namespace Payroll.WebApi.FunctionalTests;

/// <summary>Files of the repository that tests hold against the code.</summary>
internal static class Sources
{
    private static readonly string Root = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find(DirectoryInfo? directory) => directory is null
        ? throw new InvalidOperationException("The tests run outside of the sources.")
        : File.Exists(Path.Combine(directory.FullName, "Payroll.sln")) ? directory.FullName : Find(directory.Parent);
}
