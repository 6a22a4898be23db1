using System.Security.Cryptography;

namespace Payroll.Application.Common.Secrets;

/// <summary>An encrypted value can't be decrypted. The message says why in general, and nothing of the value.</summary>
public sealed class UnreadableSecretException(string message) : CryptographicException(message);
