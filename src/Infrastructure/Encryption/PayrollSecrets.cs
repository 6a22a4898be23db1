using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Payroll.Infrastructure.Encryption;

/// <summary>The installation's secret keys. Immutable; nothing of them appears in text.</summary>
[DebuggerDisplay("PayrollSecrets")]
internal sealed class PayrollSecrets
{
    /// <summary>Bytes in every key.</summary>
    public const int KeyLength = 32;

    /// <summary>What the check labels of peppers begin with; the version follows.</summary>
    public const string PepperLabelPrefix = "pepper:";

    /// <summary>What the check labels of audit keys begin with; the version follows.</summary>
    public const string AuditKeyLabelPrefix = "audit_key:";

    /// <summary>What the check labels of encryption keys begin with; the id follows.</summary>
    public const string EncryptionKeyLabelPrefix = "encryption_key:";

    private readonly Dictionary<string, ReadOnlyMemory<byte>> _peppers;
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _auditKeys;
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _encryptionKeys;
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _byLabel;

    /// <param name="pepper">32 bytes.</param>
    /// <param name="auditKey">32 bytes.</param>
    /// <param name="encryptionKeys">At least one key of 32 bytes, by id.</param>
    /// <param name="activeEncryptionKeyId">The id of the key that encrypts; the others only decrypt.</param>
    /// <param name="previousPeppers">Peppers that old hashes are still checked with, 32 bytes each.</param>
    /// <param name="previousAuditKeys">Keys that old seals are still checked with, 32 bytes each.</param>
    public PayrollSecrets(
        ReadOnlySpan<byte> pepper,
        ReadOnlySpan<byte> auditKey,
        IReadOnlyDictionary<string, byte[]> encryptionKeys,
        string activeEncryptionKeyId,
        IEnumerable<byte[]>? previousPeppers = null,
        IEnumerable<byte[]>? previousAuditKeys = null)
    {
        byte[][] peppers = [pepper.ToArray(), .. (previousPeppers ?? []).Select(key => key.ToArray())];
        byte[][] auditKeys = [auditKey.ToArray(), .. (previousAuditKeys ?? []).Select(key => key.ToArray())];
        if (peppers.Concat(auditKeys).Concat(encryptionKeys.Values).Any(key => key.Length != KeyLength))
            throw new ArgumentException("Every key has 32 bytes.");
        if (!encryptionKeys.ContainsKey(activeEncryptionKeyId))
            throw new ArgumentException("The active encryption key is not among the keys.", nameof(activeEncryptionKeyId));

        _peppers = ByVersion("payroll pepper version"u8, peppers);
        _auditKeys = ByVersion("payroll audit key version"u8, auditKeys);
        _encryptionKeys = encryptionKeys.ToDictionary(
            pair => pair.Key, pair => new ReadOnlyMemory<byte>([.. pair.Value]), StringComparer.Ordinal);
        Pepper = peppers[0];
        AuditKey = auditKeys[0];
        ActiveEncryptionKeyId = activeEncryptionKeyId;
        PepperVersion = VersionOf("payroll pepper version"u8, peppers[0]);
        AuditKeyVersion = VersionOf("payroll audit key version"u8, auditKeys[0]);
        (string Prefix, Dictionary<string, ReadOnlyMemory<byte>> Keys)[] kinds =
            [(PepperLabelPrefix, _peppers), (AuditKeyLabelPrefix, _auditKeys), (EncryptionKeyLabelPrefix, _encryptionKeys)];
        _byLabel = kinds.SelectMany(kind => kind.Keys.Select(key => (Label: kind.Prefix + key.Key, Key: key.Value)))
            .ToDictionary(key => key.Label, key => key.Key, StringComparer.Ordinal);
        CheckLabels = [.. kinds.SelectMany(kind => kind.Keys.Keys.Order(StringComparer.Ordinal).Select(id => kind.Prefix + id))];
    }

    /// <summary>Keys the hashes of API keys. 32 bytes.</summary>
    public ReadOnlyMemory<byte> Pepper { get; }

    /// <summary>Names the pepper without telling it: eight lower-case hexadecimal digits.</summary>
    public string PepperVersion { get; }

    /// <summary>The pepper and the previous ones, by version. 32 bytes each.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Peppers => _peppers;

    /// <summary>Keys the audit chain. 32 bytes.</summary>
    public ReadOnlyMemory<byte> AuditKey { get; }

    /// <summary>Names the audit key without telling it: eight lower-case hexadecimal digits.</summary>
    public string AuditKeyVersion { get; }

    /// <summary>The audit key and the previous ones, by version. 32 bytes each.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> AuditKeys => _auditKeys;

    /// <summary>Keys of encrypted values, by id. 32 bytes each.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> EncryptionKeys => _encryptionKeys;

    /// <summary>The key that new values are encrypted with.</summary>
    public string ActiveEncryptionKeyId { get; }

    /// <summary>What <see cref="CheckValue"/> knows: each pepper, each audit key, and each encryption key.</summary>
    public IReadOnlyList<string> CheckLabels { get; }

    /// <summary>
    /// 32 bytes that tell whether a key is still the same, and nothing else of it. The database remembers them, so that a start with
    /// other secrets is noticed before anything is written.
    /// </summary>
    /// <param name="label">One of <see cref="CheckLabels"/>.</param>
    public byte[] CheckValue(string label) => _byLabel.TryGetValue(label, out var key)
        ? HMACSHA256.HashData(key.Span, Encoding.UTF8.GetBytes("payroll check value " + label))
        : throw new ArgumentException("There is no key with that label.", nameof(label));

    /// <summary>The type's name, whatever it holds.</summary>
    public override string ToString() => nameof(PayrollSecrets);

    private static Dictionary<string, ReadOnlyMemory<byte>> ByVersion(ReadOnlySpan<byte> use, byte[][] keys)
    {
        var byVersion = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        // The present one first: one that was given twice is one.
        foreach (var key in keys) byVersion.TryAdd(VersionOf(use, key), key);
        return byVersion;
    }

    private static string VersionOf(ReadOnlySpan<byte> use, byte[] key)
    {
        var digest = SHA256.HashData([.. use, .. key]);
        return Convert.ToHexStringLower(digest.AsSpan(0, 4));
    }
}
