using System.Security.Cryptography;
using System.Text;
using Payroll.Application.Common.Secrets;

namespace Payroll.Infrastructure.Encryption;

/// <summary>
/// HMAC-SHA256 under the pepper. Keys hold 256 random bits, so a slow password hash would protect nothing; the pepper makes a stolen
/// table useless for checking guesses.
/// </summary>
internal sealed class HmacApiKeyHasher(SecretsInUse inUse) : IApiKeyHasher
{
    private const int BytesOnStack = 256;

    public string PepperVersion => inUse.Known.PepperVersion;

    public ApiKeyHash Hash(string key)
    {
        var secrets = inUse.Known;
        return Hash(key, secrets.PepperVersion, secrets.Pepper.Span);
    }

    public ApiKeyHash HashUnder(string pepperVersion, string key)
    {
        var secrets = inUse.Known;
        if (!secrets.Peppers.ContainsKey(pepperVersion)) secrets = inUse.Newest;
        return secrets.Peppers.TryGetValue(pepperVersion, out var pepper)
            ? Hash(key, pepperVersion, pepper.Span)
            : Hash(key, secrets.PepperVersion, secrets.Pepper.Span);
    }

    private static ApiKeyHash Hash(string key, string pepperVersion, ReadOnlySpan<byte> pepper)
    {
        var size = Encoding.UTF8.GetByteCount(key);
        var bytes = size <= BytesOnStack ? stackalloc byte[BytesOnStack] : new byte[size];
        var written = Encoding.UTF8.GetBytes(key, bytes);

        var value = new byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(pepper, bytes[..written], value);
        CryptographicOperations.ZeroMemory(bytes);
        return new ApiKeyHash(pepperVersion, value);
    }
}
