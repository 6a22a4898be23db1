using System.Text;
using Payroll.Domain.ApiKeys;

namespace Payroll.WebApi.FunctionalTests.Authentication;

/// <summary>Texts that are nearly a key.</summary>
internal static class KeyTexts
{
    private const int SecretAt = 20;
    private const int CheckAt = 63;

    /// <summary>The part that only the bearer has, without the check digits.</summary>
    public static string SecretOf(string key) => key[SecretAt..CheckAt];

    /// <summary>Well-formed, with the id of one key and the secret of another.</summary>
    public static string WithSecretOf(this string key, string other)
    {
        var body = key[..SecretAt] + SecretOf(other);
        return body + Base62.Encode(Crc32.Compute(Encoding.ASCII.GetBytes(body)), 6);
    }

    /// <summary>With one character of the secret changed, so that the check digits are wrong.</summary>
    public static string WithATypo(this string key) => key[..30] + (key[30] == 'x' ? 'y' : 'x') + key[31..];
}
