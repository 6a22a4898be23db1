using Microsoft.Extensions.Configuration;

namespace Payroll.Infrastructure.Files;

/// <summary>Where this installation keeps its files: database, secrets, certificate.</summary>
public static class StorageDirectory
{
    /// <summary>The setting's name. Default <c>./data</c>; a relative path starts at the working directory.</summary>
    public const string Setting = "Storage:Directory";

    private const string Default = "data";

    /// <summary>The absolute path. The directory need not exist.</summary>
    public static string Of(IConfiguration configuration)
    {
        var configured = configuration[Setting];
        return Path.GetFullPath(string.IsNullOrWhiteSpace(configured) ? Default : configured);
    }
}
