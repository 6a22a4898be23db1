using System.Text.RegularExpressions;
using Payroll.Application.Common.Errors;

namespace Payroll.Infrastructure.Encryption;

/// <summary>Turns written secrets into keys, or says which of them is at fault without showing any.</summary>
internal static partial class SecretTextsParser
{
    /// <param name="texts">What was written.</param>
    /// <param name="origin">Where it was written, as the start of a sentence: <c>The configuration</c>.</param>
    public static PayrollSecrets Parse(SecretTexts texts, string origin)
    {
        var missing = new[]
        {
            texts.Pepper is null ? "Secrets:Pepper" : null,
            texts.AuditKey is null ? "Secrets:AuditKey" : null,
            texts.EncryptionKeys.Count == 0 ? "Secrets:EncryptionKeys:<id>" : null,
        }.OfType<string>().ToList();
        if (missing.Count > 0)
            throw new StartupException($"{origin} lacks {string.Join(" and ", missing)}. The secrets have to be given all together.");

        if (!texts.EncryptionKeys.Keys.All(id => KeyId().IsMatch(id)))
        {
            throw new StartupException(
                $"{origin} has a key under Secrets:EncryptionKeys whose id is not 1 to 32 of the characters a-z, 0-9, '_' and '-'.");
        }

        return new PayrollSecrets(
            KeyOf(texts.Pepper, "Secrets:Pepper", origin),
            KeyOf(texts.AuditKey, "Secrets:AuditKey", origin),
            KeysOf(texts.EncryptionKeys, "Secrets:EncryptionKeys", origin),
            ActiveIdOf(texts, origin),
            KeysOf(texts.PreviousPeppers, "Secrets:PreviousPeppers", origin).Values,
            KeysOf(texts.PreviousAuditKeys, "Secrets:PreviousAuditKeys", origin).Values);
    }

    private static Dictionary<string, byte[]> KeysOf(IReadOnlyDictionary<string, string?> texts, string setting, string origin) =>
        texts.ToDictionary(pair => pair.Key, pair => KeyOf(pair.Value, $"{setting}:{pair.Key}", origin));

    private static byte[] KeyOf(string? text, string setting, string origin)
    {
        var key = new byte[PayrollSecrets.KeyLength];
        // A text that holds more doesn't fit into the buffer, and fails like a malformed one.
        if (text is null || !Convert.TryFromBase64String(text, key, out var length) || length != key.Length)
            throw new StartupException($"{origin} has a malformed {setting}: it must be base64 of exactly {key.Length} bytes.");
        return key;
    }

    private static string ActiveIdOf(SecretTexts texts, string origin) => texts switch
    {
        { ActiveEncryptionKeyId: { } id } when texts.EncryptionKeys.ContainsKey(id) => id,
        { ActiveEncryptionKeyId: not null } => throw new StartupException(
            $"{origin} names no key of Secrets:EncryptionKeys in Secrets:ActiveEncryptionKeyId."),
        { EncryptionKeys.Count: 1 } => texts.EncryptionKeys.Keys.Single(),
        _ => throw new StartupException(
            $"{origin} lacks Secrets:ActiveEncryptionKeyId. It is needed where Secrets:EncryptionKeys holds several keys."),
    };

    [GeneratedRegex(@"\A[a-z0-9_-]{1,32}\z", RegexOptions.CultureInvariant)]
    private static partial Regex KeyId();
}
