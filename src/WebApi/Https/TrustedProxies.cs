using System.Net;
using System.Net.Sockets;
using Payroll.Application.Common;

namespace Payroll.WebApi.Https;

/// <summary>
/// The setting <c>Https:TrustedProxies</c>: who may say, by <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c>, where a request came
/// from and whether it was encrypted. IP addresses and networks in CIDR form; one text with commas, or a list. Default: nobody.
/// </summary>
internal static class TrustedProxies
{
    public const string Setting = "Https:TrustedProxies";

    private static readonly char[] Separators = [',', ' '];

    /// <summary>The proxies as networks; a single address is a network of one.</summary>
    /// <exception cref="StartupException">An entry is malformed.</exception>
    public static IReadOnlyList<IPNetwork> Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Setting);
        return [.. section.GetChildren().Select(child => child.Value).Prepend(section.Value)
            .OfType<string>()
            .SelectMany(text => text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(Parse)];
    }

    private static IPNetwork Parse(string entry)
    {
        if (IPNetwork.TryParse(entry, out var network)
            && IsPlain(network.BaseAddress, entry[..entry.IndexOf('/', StringComparison.Ordinal)]))
        {
            return network;
        }

        if (IPAddress.TryParse(entry, out var address) && IsPlain(address, entry))
            return new IPNetwork(address, address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128);

        throw new StartupException(
            $"{Setting} has a malformed entry '{entry}': it takes IP addresses, and networks such as 10.0.0.0/8 whose host part is zero.");
    }

    // '10.1' and '010.0.0.1' are read as other addresses than they seem to be.
    private static bool IsPlain(IPAddress address, string text) =>
        address.AddressFamily != AddressFamily.InterNetwork || address.ToString() == text;
}
