namespace Payroll.Application.Common.Secrets;

/// <summary>Hashes API keys for storing and looking up. Safe for concurrent use.</summary>
public interface IApiKeyHasher
{
    /// <summary>Which pepper new hashes are made with: eight hexadecimal digits.</summary>
    string PepperVersion { get; }

    /// <summary>HMAC-SHA256 of the key's UTF-8 bytes under the pepper.</summary>
    ApiKeyHash Hash(string key);

    /// <summary>The same under the pepper of that version; where it is not known, under the present one, which takes as long.</summary>
    ApiKeyHash HashUnder(string pepperVersion, string key);
}
