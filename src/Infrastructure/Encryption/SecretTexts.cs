namespace Payroll.Infrastructure.Encryption;

/// <summary>
/// The secrets as the operator wrote them: in the section <c>Secrets</c> of the configuration or of the secrets file, with the same names
/// in both. A class and not a record, since a record prints its members.
/// </summary>
internal sealed class SecretTexts
{
    /// <summary>Keys the hashes of API keys. No default. Base64 of exactly 32 bytes. Changed, the one before becomes a previous one.</summary>
    public string? Pepper { get; init; }

    /// <summary>
    /// Peppers of before, by any name. Default: none. Base64 of exactly 32 bytes each. Keep one while
    /// valid API keys are hashed under it.
    /// </summary>
    public IReadOnlyDictionary<string, string?> PreviousPeppers { get; init; } = new Dictionary<string, string?>();

    /// <summary>Keys the audit chain. No default. Base64 of exactly 32 bytes. Changed, the one before becomes a previous one.</summary>
    public string? AuditKey { get; init; }

    /// <summary>
    /// Audit keys of before, by any name. Default: none. Base64 of exactly 32 bytes each. Without one, the events that it sealed can't
    /// be verified any more.
    /// </summary>
    public IReadOnlyDictionary<string, string?> PreviousAuditKeys { get; init; } = new Dictionary<string, string?>();

    /// <summary>
    /// Keys of encrypted values by id (1 to 32 of <c>a-z 0-9 _ -</c>). No default, at least one. Base64 of exactly 32 bytes each. A key
    /// stays for as long as values name it.
    /// </summary>
    public IReadOnlyDictionary<string, string?> EncryptionKeys { get; init; } = new Dictionary<string, string?>();

    /// <summary>Which key encrypts new values. Default: the only one there is. Needed where there are several.</summary>
    public string? ActiveEncryptionKeyId { get; init; }
}
