namespace Payroll.Application.Common.Secrets;

/// <summary>Hashes API keys for storing and looking up. Safe for concurrent use.</summary>
public interface IApiKeyHasher
{
    /// <summary>HMAC-SHA256 of the key's UTF-8 bytes under the pepper.</summary>
    ApiKeyHash Hash(string key);
}
