using System.Net;
using Payroll.WebApi.Https;

namespace Payroll.WebApi.Metrics;

/// <summary>
/// The callers that may read the figures: those on this machine that came through no proxy, and the addresses of the setting
/// <c>Metrics:AllowedAddresses</c> (addresses and networks, as in <c>Https:TrustedProxies</c>).
/// </summary>
internal sealed class MetricsReaders(IConfiguration configuration)
{
    public const string Setting = "Metrics:AllowedAddresses";

    private static readonly string[] OfProxies = ["X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Original-For", "X-Real-IP", "Forwarded", "Via"];

    private readonly IReadOnlyList<IPNetwork> allowed = AddressList.Read(configuration, Setting);

    public bool Include(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address) return false;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return allowed.Any(network => network.Contains(address))
            || (IPAddress.IsLoopback(address) && !OfProxies.Any(context.Request.Headers.ContainsKey));
    }
}
