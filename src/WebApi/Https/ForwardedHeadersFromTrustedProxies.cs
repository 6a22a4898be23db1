using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace Payroll.WebApi.Https;

/// <summary>Sets the framework's middleware to accept forwarded headers from trusted proxies only.</summary>
internal sealed class ForwardedHeadersFromTrustedProxies(IConfiguration configuration) : IConfigureOptions<ForwardedHeadersOptions>
{
    public void Configure(ForwardedHeadersOptions options)
    {
        var proxies = TrustedProxies.Read(configuration);

        // The framework trusts loopback by default, and every address if both lists are empty.
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in proxies)
            options.KnownIPNetworks.Add(network);

        options.ForwardedHeaders = proxies.Count == 0
            ? ForwardedHeaders.None
            : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;

        // Several proxies may stand in a row. Each hop is checked, so the chain ends at the first stranger.
        options.ForwardLimit = null;
    }
}
