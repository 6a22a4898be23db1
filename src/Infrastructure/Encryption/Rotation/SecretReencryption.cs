using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Payroll.Application.Common.Errors;
using Payroll.Infrastructure.Persistence;
using Payroll.Infrastructure.Persistence.Startup;

namespace Payroll.Infrastructure.Encryption.Rotation;

/// <summary>Turns the installation's secrets, by an operator's command, while servers run.</summary>
internal sealed class SecretReencryption(IDbContextFactory<PayrollDbContext> contexts, DatabasePreparation preparation, IConfiguration configuration)
{
    /// <summary>The setting that names an encryption key to retire.</summary>
    private const string RetireSetting = "Retire";

    /// <summary>Retires the encryption key that <c>--Retire</c> names. Without it, encrypts every value with the active key; in a secrets file a new key is made first.</summary>
    /// <param name="console">Is told what was done.</param>
    /// <param name="cancellationToken">Ends it; it can be started again.</param>
    /// <exception cref="StartupException">It can't be done; the message says what to do.</exception>
    public Task RotateEncryptionKeyAsync(TextWriter console, CancellationToken cancellationToken) => preparation.WithSecretsAsync(
        (inUse, token) => configuration[RetireSetting] is { } id ? RetireAsync(inUse, id, console, token) : ReencryptAsync(inUse, console, token),
        cancellationToken);

    /// <summary>Makes a new pepper in the secrets file. Keys are hashed under it at their next use.</summary>
    /// <inheritdoc cref="RotateEncryptionKeyAsync"/>
    public Task RotatePepperAsync(TextWriter console, CancellationToken cancellationToken) => preparation.WithSecretsAsync(
        (inUse, token) => ChangeFileAsync(
            inUse, SecretTextReencryption.WithNewPepper, "a pepper is turned by setting Secrets__PreviousPeppers__<n> to the present one and Secrets__Pepper to a new one", console, token),
        cancellationToken);

    /// <summary>Makes a new audit key in the secrets file. The next audit event is sealed with it.</summary>
    /// <inheritdoc cref="RotateEncryptionKeyAsync"/>
    public Task RotateAuditKeyAsync(TextWriter console, CancellationToken cancellationToken) => preparation.WithSecretsAsync(
        (inUse, token) => ChangeFileAsync(
            inUse, SecretTextReencryption.WithNewAuditKey, "an audit key is turned by setting Secrets__PreviousAuditKeys__<n> to the present one and Secrets__AuditKey to a new one", console, token),
        cancellationToken);

    private async Task ChangeFileAsync(
        SecretsInUse inUse, Func<SecretTexts, SecretTexts> change, string configured, TextWriter console, CancellationToken cancellationToken)
    {
        if (inUse.File is not { } file)
            throw new StartupException($"The secrets are configured, and this command changes the secrets file only: {configured}, on every server.");
        file.Change(change);
        await preparation.RememberAsync(inUse.Newest, cancellationToken);
        await console.WriteLineAsync($"'{file.FilePath}' holds a new secret beside the one of before. Back it up.");
    }

    private async Task ReencryptAsync(SecretsInUse inUse, TextWriter console, CancellationToken cancellationToken)
    {
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        {
            // Values of another key: a turn that was broken off, or one that the operator has configured. It is gone on with.
            var due = await EncryptedValues.CountOthersAsync(db, inUse.Newest.ActiveEncryptionKeyId, cancellationToken);
            if (due == 0 && inUse.File is null) throw NothingToRotateTo(inUse.Newest.ActiveEncryptionKeyId);
            if (due == 0) await ChangeFileAsync(inUse, SecretTextReencryption.WithNewEncryptionKey, string.Empty, console, cancellationToken);
            else await console.WriteLineAsync($"{due} values are encrypted with another key than the active one.");
        }

        var count = await new EncryptionKeyRotation(contexts, inUse, new AesGcmSecretProtector(inUse)).RunAsync(cancellationToken);
        await console.WriteLineAsync($"{count.Reencrypted} values were encrypted again with the key '{inUse.Newest.ActiveEncryptionKeyId}'.");
        if (count.Unreadable > 0)
            throw new StartupException($"{count.Unreadable} values can't be decrypted: they were changed or moved. Keep their old key.");
    }

    private async Task RetireAsync(SecretsInUse inUse, string id, TextWriter console, CancellationToken cancellationToken)
    {
        if (id == inUse.Newest.ActiveEncryptionKeyId)
            throw new StartupException($"The key '{id}' is the active one. Reencrypt to another one first: rotate-encryption-key without --{RetireSetting}.");
        if (!inUse.Newest.EncryptionKeys.ContainsKey(id))
            throw new StartupException($"There is no encryption key '{id}'.");

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await EncryptionKeyRotation.WaitForWritersAsync(db, cancellationToken);
        var values = await EncryptedValues.CountAsync(db, id, cancellationToken);
        if (values > 0)
            throw new StartupException($"{values} values are encrypted with the key '{id}'. Run rotate-encryption-key without --{RetireSetting} first.");

        inUse.File?.Change(texts => SecretTextReencryption.WithoutEncryptionKey(texts, id));
        // A start that finds it missing would do the same.
        await db.SecretChecks.Where(check => check.Label == PayrollSecrets.EncryptionKeyLabelPrefix + id).ExecuteDeleteAsync(cancellationToken);
        await console.WriteLineAsync(inUse.File is { } file
            ? $"The key '{id}' is gone from '{file.FilePath}'. Backups of the database from before need the copy of the file that belongs to them."
            : $"Nothing needs the key '{id}'. Take Secrets__EncryptionKeys__{id} from the settings of every server, and keep it with the backups from before.");
    }

    private static StartupException NothingToRotateTo(string active) => new(
        $"Every value is encrypted with the active key '{active}'. To turn it, add Secrets__EncryptionKeys__<new id> (openssl rand -base64 32) on every server and "
        + "start them again, then set Secrets__ActiveEncryptionKeyId to the new id on every server and start them again, then run this command.");
}
