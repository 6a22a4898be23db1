using System.Globalization;

namespace Payroll.Infrastructure.Encryption.Rotation;

/// <summary>What turning a secret makes of the secrets file. Nothing is lost but by <see cref="WithoutEncryptionKey"/>.</summary>
internal static class SecretTextReencryption
{
    /// <summary>A new encryption key, named after the highest number so far, which is the active one from now on.</summary>
    public static SecretTexts WithNewEncryptionKey(SecretTexts texts)
    {
        var id = $"k{Highest(texts.EncryptionKeys.Keys, "k") + 1}";
        return Copy(texts, encryptionKeys: With(texts.EncryptionKeys, id, SecretsFile.NewKey()), activeEncryptionKeyId: id);
    }

    /// <summary>Without a key that nothing was encrypted with any more.</summary>
    public static SecretTexts WithoutEncryptionKey(SecretTexts texts, string id) =>
        Copy(texts, encryptionKeys: texts.EncryptionKeys.Where(pair => pair.Key != id).ToDictionary());

    /// <summary>A new pepper; the present one becomes a previous one.</summary>
    public static SecretTexts WithNewPepper(SecretTexts texts) =>
        Copy(texts, pepper: SecretsFile.NewKey(), previousPeppers: WithNext(texts.PreviousPeppers, texts.Pepper));

    /// <summary>A new audit key; the present one becomes a previous one.</summary>
    public static SecretTexts WithNewAuditKey(SecretTexts texts) =>
        Copy(texts, auditKey: SecretsFile.NewKey(), previousAuditKeys: WithNext(texts.PreviousAuditKeys, texts.AuditKey));

    private static Dictionary<string, string?> WithNext(IReadOnlyDictionary<string, string?> keys, string? key) =>
        With(keys, (Highest(keys.Keys, string.Empty) + 1).ToString(CultureInfo.InvariantCulture), key);

    private static Dictionary<string, string?> With(IReadOnlyDictionary<string, string?> keys, string id, string? key) => new(keys) { [id] = key };

    private static int Highest(IEnumerable<string> ids, string prefix) => ids
        .Where(id => id.StartsWith(prefix, StringComparison.Ordinal))
        .Select(id => int.TryParse(id.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
        .DefaultIfEmpty().Max();

    private static SecretTexts Copy(
        SecretTexts texts,
        string? pepper = null,
        Dictionary<string, string?>? previousPeppers = null,
        string? auditKey = null,
        Dictionary<string, string?>? previousAuditKeys = null,
        Dictionary<string, string?>? encryptionKeys = null,
        string? activeEncryptionKeyId = null) => new()
        {
            Pepper = pepper ?? texts.Pepper,
            PreviousPeppers = previousPeppers ?? texts.PreviousPeppers,
            AuditKey = auditKey ?? texts.AuditKey,
            PreviousAuditKeys = previousAuditKeys ?? texts.PreviousAuditKeys,
            EncryptionKeys = encryptionKeys ?? texts.EncryptionKeys,
            ActiveEncryptionKeyId = activeEncryptionKeyId ?? texts.ActiveEncryptionKeyId,
        };
}
