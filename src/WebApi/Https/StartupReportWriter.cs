using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Payroll.Application.Common;

namespace Payroll.WebApi.Https;

internal sealed class StartupReportWriter(IServer server, StartupReport report)
{
    public void WriteTo(TextWriter console)
    {
        // Empty in the tool that writes the OpenAPI document, whose output is not a console's.
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses.ToList() ?? [];
        if (addresses.Count == 0)
            return;

        var https = addresses.Find(address => address.StartsWith("https:", StringComparison.OrdinalIgnoreCase));
        console.WriteLine();
        console.WriteLine($"Payroll listens on {string.Join(" and ", addresses)}");
        console.WriteLine($"  Reference:   {Reachable(https ?? addresses[0])}/docs");
        if (report.DataDirectory is { } directory)
            console.WriteLine($"  Data:        {directory}");
        if (report.CertificatePublicPath is { } certificate && https is not null)
            WriteCertificate(console, certificate, https);
        if (report.SecretsFilePath is { } secrets)
            WriteSecrets(console, secrets);
        foreach (var warning in report.Warnings)
            console.WriteLine($"  Warning:     {warning}");
        console.WriteLine();
    }

    private static void WriteCertificate(TextWriter console, string path, string https)
    {
        console.WriteLine($"  Certificate: {path}");
        console.WriteLine($"               made on this machine for localhost; try: curl --cacert '{path}' {Reachable(https)}/health/live");
    }

    private void WriteSecrets(TextWriter console, string path)
    {
        console.WriteLine($"  Secrets:     {path}");
        if (report.SecretsFileWasCreated)
            console.WriteLine("               newly made: back it up together with the database, which can't be used without it");
    }

    /// <summary>An address to open: one that means 'every interface' is reached on this machine as localhost.</summary>
    private static string Reachable(string address)
    {
        var parsed = BindingAddress.Parse(address);
        var host = parsed.Host is "+" or "*" or "[::]" or "0.0.0.0" ? "localhost" : parsed.Host;
        return $"{parsed.Scheme}://{host}:{parsed.Port}";
    }
}
