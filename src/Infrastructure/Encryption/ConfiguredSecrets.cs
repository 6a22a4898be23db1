using Microsoft.Extensions.Configuration;
using Payroll.Application.Common.Errors;

namespace Payroll.Infrastructure.Encryption;

/// <summary>Reads the section <c>Secrets</c> of the configuration.</summary>
internal static class ConfiguredSecrets
{
    private const string Section = "Secrets";

    private static readonly string[] Names =
    [
        nameof(SecretTexts.Pepper), nameof(SecretTexts.PreviousPeppers), nameof(SecretTexts.AuditKey),
        nameof(SecretTexts.PreviousAuditKeys), nameof(SecretTexts.EncryptionKeys), nameof(SecretTexts.ActiveEncryptionKeyId),
    ];

    /// <summary>What the configuration holds; null when it holds none of the settings. An empty text counts as given.</summary>
    public static SecretTexts? Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var given = section.GetChildren().Where(child => child.Exists()).ToList();
        if (given.Count == 0)
            return null;

        // A misspelt name must not pass for 'no secrets are configured'.
        if (given.Any(child => !Names.Contains(child.Key, StringComparer.OrdinalIgnoreCase)))
            throw new StartupException($"The configuration has an unknown setting under {Section}. Known are {string.Join(", ", Names)}.");

        return new SecretTexts
        {
            Pepper = section[nameof(SecretTexts.Pepper)],
            PreviousPeppers = Several(section.GetSection(nameof(SecretTexts.PreviousPeppers)), "n"),
            AuditKey = section[nameof(SecretTexts.AuditKey)],
            PreviousAuditKeys = Several(section.GetSection(nameof(SecretTexts.PreviousAuditKeys)), "n"),
            EncryptionKeys = Several(section.GetSection(nameof(SecretTexts.EncryptionKeys)), "id"),
            ActiveEncryptionKeyId = section[nameof(SecretTexts.ActiveEncryptionKeyId)],
        };
    }

    private static Dictionary<string, string?> Several(IConfigurationSection keys, string name) => string.IsNullOrEmpty(keys.Value)
        ? keys.GetChildren().ToDictionary(child => child.Key, child => child.Value)
        : throw new StartupException($"{keys.Path} needs an id for each key: {Section}__{keys.Key}__<{name}>.");
}
