using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace Payroll.WebApi.Https;

/// <summary>Sets the framework's middleware to believe the trusted proxies and nobody else.</summary>
internal sealed class ForwardedHeadersFromTrustedProxies(IConfiguration configuration) : IConfigureOptions<ForwardedHeadersOptions>
{
    public void Configure(ForwardedHeadersOptions options)
    {
        var proxies = TrustedProxies.Read(configuration);

        // The framework trusts loopback by default, and everybody once both lists are empty.
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
