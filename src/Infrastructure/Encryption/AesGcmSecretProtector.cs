using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Payroll.Application.Common.Secrets;

namespace Payroll.Infrastructure.Encryption;

/// <summary>
/// AES-256-GCM. A value reads <c>v1.&lt;key id&gt;.&lt;base64url of nonce (12 bytes), ciphertext, tag (16 bytes)&gt;</c>. Nonces are
/// random: a key is good for four thousand million values, which is why there can be several.
/// </summary>
internal sealed class AesGcmSecretProtector(SecretsInUse inUse) : ISecretProtector
{
    private const string Version = "v1";
    private const int NonceLength = 12;
    private const int TagLength = 16;

    // Throws instead of replacing: what is stored has to come back unchanged.
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public string Protect(string plaintext, SecretContext context)
    {
        var clear = BytesOf(plaintext);
        var sealedBytes = new byte[NonceLength + clear.Length + TagLength];
        var nonce = sealedBytes.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);

        // The newest, and not what was known a moment ago: once a key is turned, nothing more is encrypted with the one before.
        var secrets = inUse.Newest;
        var keyId = secrets.ActiveEncryptionKeyId;
        using (var cipher = new AesGcm(secrets.EncryptionKeys[keyId].Span, TagLength))
        {
            cipher.Encrypt(
                nonce, clear, sealedBytes.AsSpan(NonceLength, clear.Length), sealedBytes.AsSpan(^TagLength..), AssociatedData(context));
        }

        CryptographicOperations.ZeroMemory(clear);
        return $"{Version}.{keyId}.{Base64Url.EncodeToString(sealedBytes)}";
    }

    public string Unprotect(string protectedText, SecretContext context)
    {
        var (keyId, sealedBytes) = Parse(protectedText);
        if (!inUse.With(secrets => secrets.EncryptionKeys.ContainsKey(keyId)).EncryptionKeys.TryGetValue(keyId, out var key))
            throw new UnreadableSecretException("A stored value was encrypted with a key that is not configured.");

        var clear = new byte[sealedBytes.Length - NonceLength - TagLength];
        try
        {
            using var cipher = new AesGcm(key.Span, TagLength);
            cipher.Decrypt(
                sealedBytes.AsSpan(0, NonceLength),
                sealedBytes.AsSpan(NonceLength, clear.Length),
                sealedBytes.AsSpan(^TagLength..),
                clear,
                AssociatedData(context));
            return StrictUtf8.GetString(clear);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new UnreadableSecretException("A stored value was changed, or moved from another row or field.");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(clear);
        }
    }

    /// <summary>The id of the key that a value was encrypted with; null: it does not have the form of one.</summary>
    public static string? KeyIdOf(string protectedText) => protectedText.Split('.') is [Version, var keyId, _] ? keyId : null;

    /// <summary>What the values begin with that were encrypted with a key.</summary>
    public static string PrefixOf(string keyId) => $"{Version}.{keyId}.";

    private static byte[] BytesOf(string plaintext)
    {
        try
        {
            return StrictUtf8.GetBytes(plaintext);
        }
        catch (EncoderFallbackException)
        {
            // The original names the character at fault, and so a part of the secret.
            throw new ArgumentException("The text is not valid Unicode.", nameof(plaintext));
        }
    }

    private static (string KeyId, byte[] SealedBytes) Parse(string protectedText)
    {
        var parts = protectedText.Split('.');
        if (parts is not [Version, var keyId, var body] || !Base64Url.IsValid(body))
            throw Malformed();

        // The decoder forgives padding, white space and loose last bits; a stored value has one spelling only.
        var sealedBytes = Base64Url.DecodeFromChars(body);
        if (sealedBytes.Length < NonceLength + TagLength || !Base64Url.EncodeToString(sealedBytes).Equals(body, StringComparison.Ordinal))
            throw Malformed();
        return (keyId, sealedBytes);
    }

    private static UnreadableSecretException Malformed() => new("A stored value does not have the form of an encrypted one.");

    // The ids have a fixed length and the field comes last, so no two contexts give the same bytes.
    private static byte[] AssociatedData(SecretContext context)
    {
        var field = StrictUtf8.GetBytes(context.Field);
        var data = new byte[1 + 16 + 16 + field.Length];
        data[0] = 1;
        context.OrganizationId.TryWriteBytes(data.AsSpan(1), bigEndian: true, out _);
        context.RowId.TryWriteBytes(data.AsSpan(17), bigEndian: true, out _);
        field.CopyTo(data.AsSpan(33));
        return data;
    }
}
