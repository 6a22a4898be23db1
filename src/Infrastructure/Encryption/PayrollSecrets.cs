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

    private const string PepperLabel = "pepper";
    private const string AuditKeyLabel = "audit_key";
    private const string EncryptionKeyLabelPrefix = "encryption_key:";

    private readonly byte[] _pepper;
    private readonly byte[] _auditKey;
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _encryptionKeys;

    /// <param name="pepper">32 bytes.</param>
    /// <param name="auditKey">32 bytes.</param>
    /// <param name="encryptionKeys">At least one key of 32 bytes, by id.</param>
    /// <param name="activeEncryptionKeyId">The id of the key that encrypts; the others only decrypt.</param>
    public PayrollSecrets(
        ReadOnlySpan<byte> pepper,
        ReadOnlySpan<byte> auditKey,
        IReadOnlyDictionary<string, byte[]> encryptionKeys,
        string activeEncryptionKeyId)
    {
        if (pepper.Length != KeyLength || auditKey.Length != KeyLength || encryptionKeys.Values.Any(key => key.Length != KeyLength))
            throw new ArgumentException("Every key has 32 bytes.");
        if (!encryptionKeys.ContainsKey(activeEncryptionKeyId))
            throw new ArgumentException("The active encryption key is not among the keys.", nameof(activeEncryptionKeyId));

        _pepper = pepper.ToArray();
        _auditKey = auditKey.ToArray();
        _encryptionKeys = encryptionKeys.ToDictionary(
            pair => pair.Key, pair => new ReadOnlyMemory<byte>([.. pair.Value]), StringComparer.Ordinal);
        ActiveEncryptionKeyId = activeEncryptionKeyId;
        PepperVersion = VersionOf("payroll pepper version"u8, _pepper);
        AuditKeyVersion = VersionOf("payroll audit key version"u8, _auditKey);
        CheckLabels =
        [
            PepperLabel,
            AuditKeyLabel,
            .. _encryptionKeys.Keys.Order(StringComparer.Ordinal).Select(id => EncryptionKeyLabelPrefix + id),
        ];
    }

    /// <summary>Keys the hashes of API keys. 32 bytes.</summary>
    public ReadOnlyMemory<byte> Pepper => _pepper;

    /// <summary>Names the pepper without telling it: eight lower-case hexadecimal digits.</summary>
    public string PepperVersion { get; }

    /// <summary>Keys the audit chain. 32 bytes.</summary>
    public ReadOnlyMemory<byte> AuditKey => _auditKey;

    /// <summary>Names the audit key without telling it: eight lower-case hexadecimal digits.</summary>
    public string AuditKeyVersion { get; }

    /// <summary>Keys of encrypted values, by id. 32 bytes each.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> EncryptionKeys => _encryptionKeys;

    /// <summary>The key that new values are encrypted with.</summary>
    public string ActiveEncryptionKeyId { get; }

    /// <summary>What <see cref="CheckValue"/> knows: the pepper, the audit key, and each encryption key.</summary>
    public IReadOnlyList<string> CheckLabels { get; }

    /// <summary>
    /// 32 bytes that tell whether a key is still the same, and nothing else of it. The database remembers them, so that a start with
    /// other secrets is noticed before anything is written.
    /// </summary>
    /// <param name="label">One of <see cref="CheckLabels"/>.</param>
    public byte[] CheckValue(string label) =>
        HMACSHA256.HashData(KeyOf(label).Span, Encoding.UTF8.GetBytes("payroll check value " + label));

    /// <summary>The type's name, whatever it holds.</summary>
    public override string ToString() => nameof(PayrollSecrets);

    private ReadOnlyMemory<byte> KeyOf(string label) => label switch
    {
        PepperLabel => _pepper,
        AuditKeyLabel => _auditKey,
        _ when label.StartsWith(EncryptionKeyLabelPrefix, StringComparison.Ordinal)
            && _encryptionKeys.TryGetValue(label[EncryptionKeyLabelPrefix.Length..], out var key) => key,
        _ => throw new ArgumentException("There is no key with that label.", nameof(label)),
    };

    private static string VersionOf(ReadOnlySpan<byte> use, byte[] key)
    {
        var digest = SHA256.HashData([.. use, .. key]);
        return Convert.ToHexStringLower(digest.AsSpan(0, 4));
    }
}
