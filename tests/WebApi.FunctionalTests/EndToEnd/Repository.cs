namespace Payroll.WebApi.FunctionalTests.EndToEnd;

/// <summary>Where things lie in the repository that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The application, built in the same configuration as the tests.</summary>
    public static string ServerAssembly { get; } = Path.Combine(
        Root, "src", "WebApi", Path.GetRelativePath(Path.Combine(Root, "tests", TestProject), AppContext.BaseDirectory), "Payroll.WebApi.dll");

    private static string TestProject => Path.GetRelativePath(Path.Combine(Root, "tests"), AppContext.BaseDirectory).Split(Path.DirectorySeparatorChar)[0];

    private static string FindRoot(DirectoryInfo? directory)
    {
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Payroll.sln"))) directory = directory.Parent;
        return directory?.FullName ?? throw new DirectoryNotFoundException("There is no Payroll.sln above the tests.");
    }
}
