using System.Security.Cryptography;
using System.Text;
using Payroll.Application.Common.Secrets;

namespace Payroll.Infrastructure.Encryption;

/// <summary>
/// HMAC-SHA256 under the pepper. Keys hold 256 random bits, so a slow password hash would protect nothing; the pepper makes a stolen
/// table useless for checking guesses.
/// </summary>
internal sealed class HmacApiKeyHasher(PayrollSecrets secrets) : IApiKeyHasher
{
    private const int BytesOnStack = 256;

    public ApiKeyHash Hash(string key)
    {
        var size = Encoding.UTF8.GetByteCount(key);
        var bytes = size <= BytesOnStack ? stackalloc byte[BytesOnStack] : new byte[size];
        var written = Encoding.UTF8.GetBytes(key, bytes);

        var value = new byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(secrets.Pepper.Span, bytes[..written], value);
        CryptographicOperations.ZeroMemory(bytes);
        return new ApiKeyHash(secrets.PepperVersion, value);
    }
}
