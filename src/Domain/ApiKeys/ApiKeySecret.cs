using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text;

namespace Payroll.Domain.ApiKeys;

/// <summary>
/// The text of an API key: <c>sk_pay_</c>, 12 digits of a public id, <c>_</c>, 43 digits of a secret of 256 bits, and 6
/// check digits, all in <see cref="Base62"/>. Only its maker and its caller ever have it; a store has a hash.
/// </summary>
/// <param name="PublicId">The id, which may be shown and looked up.</param>
/// <param name="Value">The whole text, 69 characters. Never to be logged or stored.</param>
public sealed record ApiKeySecret(string PublicId, string Value)
{
    /// <summary>A regular expression for secret scanners and redaction: unanchored, to find a key inside of other text.</summary>
    public const string Pattern = "sk_pay_[0-9A-Za-z]{12}_[0-9A-Za-z]{49}";

    private const string Prefix = "sk_pay_";
    private const int IdDigits = 12;
    private const int SecretBytes = 32;
    private const int SecretDigits = 43;
    private const int CheckDigits = 6;
    private const int SecretAt = 20;
    private const int CheckAt = SecretAt + SecretDigits;
    private const int Length = CheckAt + CheckDigits;
    private const int ShownDigits = 4;
    private const int MinIdBytes = 9;
    private static readonly BigInteger Ids = BigInteger.Pow(62, IdDigits);

    /// <summary>What people see of the key: <c>sk_pay_Ab3dEf6hIjKl_…wxyz</c>, its id and its last four characters.</summary>
    public string ShownAs => $"{Prefix}{PublicId}_…{Value[Math.Max(0, Value.Length - ShownDigits)..]}";

    /// <summary>Spells a key. The same bytes give the same key.</summary>
    /// <param name="idEntropy">
    /// Random bytes, at least 9, whose number modulo 62^12 is the id. With 16, every id is about as likely as any other.
    /// </param>
    /// <param name="secret">Exactly 32 bytes from a cryptographic source.</param>
    /// <exception cref="ArgumentException">The lengths are not as said.</exception>
    public static ApiKeySecret Create(ReadOnlySpan<byte> idEntropy, ReadOnlySpan<byte> secret)
    {
        if (idEntropy.Length < MinIdBytes)
            throw new ArgumentException("The id needs at least 9 random bytes.", nameof(idEntropy));
        if (secret.Length != SecretBytes)
            throw new ArgumentException("The secret has exactly 32 bytes.", nameof(secret));

        var id = Base62.Encode((UInt128)(new BigInteger(idEntropy, isUnsigned: true, isBigEndian: true) % Ids), IdDigits);
        var body = $"{Prefix}{id}_{Base62.Encode(secret, SecretDigits)}";
        return new ApiKeySecret(id, body + CheckOf(body));
    }

    /// <summary>
    /// Reads a key: its shape, its alphabet and its check digits. That is no proof that the key exists; it only keeps
    /// typos from costing a hash or a query.
    /// </summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ApiKeySecret? key)
    {
        key = HasShape(text) && text.AsSpan(CheckAt).SequenceEqual(CheckOf(text.AsSpan(0, CheckAt)))
            ? new ApiKeySecret(text.Substring(Prefix.Length, IdDigits), text)
            : null;
        return key is not null;
    }

    /// <summary>Only <see cref="ShownAs"/>, so that a log line or a failed assertion can't give the key away.</summary>
    public override string ToString() => ShownAs;

    private static bool HasShape([NotNullWhen(true)] string? text) =>
        text is { Length: Length }
        && text.StartsWith(Prefix, StringComparison.Ordinal)
        && Base62.IsBase62(text.AsSpan(Prefix.Length, IdDigits))
        && text[SecretAt - 1] == '_'
        && Base62.IsBase62(text.AsSpan(SecretAt));

    private static string CheckOf(ReadOnlySpan<char> beforeIt)
    {
        Span<byte> ascii = stackalloc byte[CheckAt];
        Encoding.ASCII.GetBytes(beforeIt, ascii);
        return Base62.Encode(Crc32.Compute(ascii), CheckDigits);
    }
}
