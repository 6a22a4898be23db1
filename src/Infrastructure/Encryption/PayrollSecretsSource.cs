using Microsoft.Extensions.Configuration;
using Payroll.Application.Common.Errors;
using Payroll.Infrastructure.Files;
using Payroll.Infrastructure.Persistence;

namespace Payroll.Infrastructure.Encryption;

/// <summary>Finds the secrets: in the configuration, else (on SQLite) in a file that is made together with the database.</summary>
internal static class PayrollSecretsSource
{
    /// <param name="configuration">The settings <c>Secrets</c>, <c>Storage:Directory</c> and <c>Database:Provider</c>.</param>
    /// <param name="allowCreate">False when a database exists: it was written with secrets that new ones can't replace.</param>
    /// <exception cref="StartupException">The secrets are missing, incomplete, malformed, or readable by others.</exception>
    public static LoadedSecrets Load(IConfiguration configuration, bool allowCreate)
    {
        if (ConfiguredSecrets.Read(configuration) is { } configured)
            return new LoadedSecrets(SecretTextsParser.Parse(configured, "The configuration"), FilePath: null, WasCreated: false);

        if (DatabaseSettings.Provider(configuration) != DatabaseProvider.Sqlite)
        {
            throw new StartupException(
                "A server database needs Secrets__Pepper, Secrets__AuditKey and Secrets__EncryptionKeys__<id>, each base64 of 32 random "
                + "bytes (openssl rand -base64 32). Keep them: the database can't be used with others.");
        }

        return FromFile(new SecretsFile(StorageDirectory.Of(configuration)), allowCreate);
    }

    private static LoadedSecrets FromFile(SecretsFile file, bool allowCreate)
    {
        try
        {
            if (!file.Exists && !allowCreate)
            {
                throw new StartupException(
                    $"There is a database, but its secrets file '{file.FilePath}' is missing. Put it back from a backup: "
                    + "API keys, bank accounts and tax numbers in the database can't be used without it.");
            }

            var created = !file.Exists && file.Create();
            // Read back even when it was just made: what later starts will find is what this one has to use.
            return new LoadedSecrets(SecretTextsParser.Parse(file.Read(), $"The file '{file.FilePath}'"), file.FilePath, created);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartupException(
                $"The secrets file '{file.FilePath}' can't be read or made by this user. "
                + $"Check its permissions, or {StorageDirectory.Setting}.");
        }
    }
}
