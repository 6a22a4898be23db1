using Microsoft.Extensions.Configuration.Memory;

namespace Payroll.WebApi.Https;

/// <summary>Where the server listens when nobody says where.</summary>
internal static class ListenAddresses
{
    /// <summary>The second one answers health, and refuses the rest.</summary>
    public const string Default = "https://localhost:5001;http://localhost:5000";

    private static readonly string[] Settings = ["urls", "http_ports", "https_ports"];

    /// <summary>Adds the default as the weakest of all sources, so that whatever is configured later wins as well.</summary>
    public static void AddDefault(ConfigurationManager configuration)
    {
        if (Settings.Any(name => !string.IsNullOrEmpty(configuration[name])) || configuration.GetSection("Kestrel:Endpoints").Exists())
            return;

        var weakest = new MemoryConfigurationSource { InitialData = [new("urls", Default)] };
        ((IConfigurationBuilder)configuration).Sources.Insert(0, weakest);
    }
}
