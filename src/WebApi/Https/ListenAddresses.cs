using System.Net;
using Microsoft.Extensions.Configuration.Memory;
using Payroll.Application.Common.Errors;

namespace Payroll.WebApi.Https;

/// <summary>Where the server listens if no setting says it.</summary>
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

    /// <summary>Looks at the addresses before anything is prepared: a start that they refuse has made no database and printed no key.</summary>
    /// <exception cref="StartupException">The server can't listen on one of them, whatever the machine.</exception>
    public static void Check(IConfiguration configuration)
    {
        foreach (var address in (configuration["urls"] ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!CanBeListenedOn(address))
            {
                throw new StartupException(
                    $"The server can't listen on '{address}', which ASPNETCORE_URLS names. Give http:// or https://, a host and a port, such as {Default}.");
            }
        }
    }

    private static bool CanBeListenedOn(string address)
    {
        try
        {
            var parsed = BindingAddress.Parse(address);
            var isHttp = parsed.Scheme.Equals("http", StringComparison.OrdinalIgnoreCase) || parsed.Scheme.Equals("https", StringComparison.OrdinalIgnoreCase);
            // The framework finds no free port for a name that stands for two addresses.
            var isNameWithoutPort = parsed.Port == 0 && parsed.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase);
            return isHttp && parsed.Port <= IPEndPoint.MaxPort && !isNameWithoutPort;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
