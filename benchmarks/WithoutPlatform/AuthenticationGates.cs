using System.Net;
using Payroll.Application.Common.Errors;

namespace Payroll.WebApi.Authentication;

/// <summary>In place of the gates: nobody is asked who they are, nothing is counted, and all is allowed.</summary>
internal static class AuthenticationGates
{
    /// <exception cref="StartupException">The server would listen on another address than this machine's own.</exception>
    public static IApplicationBuilder UsePayrollAuthentication(this IApplicationBuilder app)
    {
        var configuration = app.ApplicationServices.GetRequiredService<IConfiguration>();
        var addresses = (configuration["urls"] ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries);
        string?[] ports = [configuration["http_ports"], configuration["https_ports"]];
        if (!addresses.All(IsThisMachine) || ports.Any(setting => !string.IsNullOrEmpty(setting)) || configuration.GetSection("Kestrel:Endpoints").Exists())
            throw new StartupException("This build is for benchmarks: it has no authentication, and listens on loopback addresses only, named in ASPNETCORE_URLS.");

        Console.Error.WriteLine("WARNING: THIS BUILD HAS NO AUTHENTICATION, NO RATE LIMITS AND NO REQUEST LOG. IT IS FOR BENCHMARKS ONLY.");
        return app.UseMiddleware<FixedCaller>();
    }

    private static bool IsThisMachine(string address)
    {
        var host = BindingAddress.Parse(address.Trim()).Host;
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var parsed) && IPAddress.IsLoopback(parsed));
    }
}
