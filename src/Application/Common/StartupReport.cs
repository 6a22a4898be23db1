namespace Payroll.Application.Common;

/// <summary>
/// What the console says once the server listens. A singleton: each part of the start-up adds what it has made or found.
/// Secrets never belong here.
/// </summary>
public sealed class StartupReport
{
    /// <summary>The directory of the database, the secrets file and the certificate; null when nothing was kept on disk.</summary>
    public string? DataDirectory { get; set; }

    /// <summary>The file that holds the secrets; null when they came from the configuration.</summary>
    public string? SecretsFilePath { get; set; }

    /// <summary>True when this start made the secrets file, so that no backup of it can exist yet.</summary>
    public bool SecretsFileWasCreated { get; set; }

    /// <summary>True when this start has printed the first admin key, which stays valid even if the start fails afterwards.</summary>
    public bool FirstKeyWasPrinted { get; set; }

    /// <summary>What works and should be set up otherwise; each is a sentence that says what to do.</summary>
    public IList<string> Warnings { get; } = [];

    /// <summary>The public part of the localhost certificate; null when another certificate is configured.</summary>
    public string? CertificatePublicPath { get; set; }
}
