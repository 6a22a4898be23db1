namespace Payroll.Infrastructure.Encryption;

/// <summary>The secrets, and where they came from.</summary>
/// <param name="Secrets">The keys.</param>
/// <param name="FilePath">The file that holds them; null when they came from the configuration.</param>
/// <param name="WasCreated">True when this call made the file.</param>
internal sealed record LoadedSecrets(PayrollSecrets Secrets, string? FilePath, bool WasCreated);
