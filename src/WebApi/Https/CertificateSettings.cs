namespace Payroll.WebApi.Https;

/// <summary>Looks for certificates in the section <c>Kestrel</c> of the configuration, where the framework reads them.</summary>
internal static class CertificateSettings
{
    /// <summary>True when a default certificate is configured, or each https endpoint names its own.</summary>
    public static bool CoverEveryEndpoint(IConfiguration configuration)
    {
        if (configuration.GetSection("Kestrel:Certificates:Default").Exists())
            return true;

        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Where(IsHttps).ToList();
        return endpoints.Count > 0 && endpoints.All(HasCertificate);
    }

    private static bool IsHttps(IConfigurationSection endpoint) =>
        endpoint["Url"]?.StartsWith("https:", StringComparison.OrdinalIgnoreCase) == true;

    private static bool HasCertificate(IConfigurationSection endpoint) =>
        endpoint.GetSection("Certificate").Exists() || endpoint.GetSection("Sni").Exists();
}
