using System.Net;
using Payroll.Application.Common.Errors;

namespace Payroll.WebApi.Https;

/// <summary>
/// The setting <c>Https:TrustedProxies</c>: proxies that may say, by <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c>, where a request
/// came from and whether it was encrypted. An <see cref="AddressList"/>; default: none.
/// </summary>
internal static class TrustedProxies
{
    public const string Setting = "Https:TrustedProxies";

    /// <summary>The proxies as networks.</summary>
    /// <exception cref="StartupException">An entry is malformed.</exception>
    public static IReadOnlyList<IPNetwork> Read(IConfiguration configuration) => AddressList.Read(configuration, Setting);
}
