using System.Net;
using System.Net.Sockets;
using Payroll.Application.Common.Errors;

namespace Payroll.WebApi.Https;

/// <summary>Settings that hold IP addresses and networks in CIDR form: one text with commas, or a list. Default: none.</summary>
internal static class AddressList
{
    private static readonly char[] Separators = [',', ' '];

    /// <summary>The addresses as networks; a single address is a network of one.</summary>
    /// <exception cref="StartupException">An entry is malformed.</exception>
    public static IReadOnlyList<IPNetwork> Read(IConfiguration configuration, string setting)
    {
        var section = configuration.GetSection(setting);
        return [.. section.GetChildren().Select(child => child.Value).Prepend(section.Value)
            .OfType<string>()
            .SelectMany(text => text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(entry => Parse(entry, setting))];
    }

    private static IPNetwork Parse(string entry, string setting)
    {
        if (IPNetwork.TryParse(entry, out var network)
            && IsPlain(network.BaseAddress, entry[..entry.IndexOf('/', StringComparison.Ordinal)]))
        {
            return network;
        }

        if (IPAddress.TryParse(entry, out var address) && IsPlain(address, entry))
            return new IPNetwork(address, address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128);

        throw new StartupException(
            $"{setting} has a malformed entry '{entry}': it takes IP addresses, and networks such as 10.0.0.0/8 whose host part is zero.");
    }

    // '10.1' and '010.0.0.1' are read as other addresses than they seem to be.
    private static bool IsPlain(IPAddress address, string text) =>
        address.AddressFamily != AddressFamily.InterNetwork || address.ToString() == text;
}
