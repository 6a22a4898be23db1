using System.Security.Cryptography;
using Payroll.Infrastructure.Encryption;

namespace Payroll.WebApi.FunctionalTests.Secrets;

/// <summary>Secrets that follow from others as an operator turns them.</summary>
internal static class SecretsOf
{
    public static PayrollSecrets NewInstallation() => new(NewKey(), NewKey(), new Dictionary<string, byte[]> { ["k1"] = NewKey() }, "k1");

    public static PayrollSecrets WithKey(this PayrollSecrets secrets, string id, bool isActive = true) => Make(
        secrets, keys: new(KeysOf(secrets)) { [id] = NewKey() }, active: isActive ? id : null);

    public static PayrollSecrets WithoutKey(this PayrollSecrets secrets, string id) =>
        Make(secrets, keys: KeysOf(secrets).Where(pair => pair.Key != id).ToDictionary());

    public static PayrollSecrets WithPepper(this PayrollSecrets secrets, bool keepsPrevious = true) => Make(secrets, pepper: NewKey(), keepsPeppers: keepsPrevious);

    public static PayrollSecrets WithAuditKey(this PayrollSecrets secrets, bool keepsPrevious = true) => Make(secrets, auditKey: NewKey(), keepsAuditKeys: keepsPrevious);

    public static PayrollSecrets WithoutPreviousOnes(this PayrollSecrets secrets) => Make(secrets, keepsPeppers: false, keepsAuditKeys: false);

    private static PayrollSecrets Make(
        PayrollSecrets secrets,
        Dictionary<string, byte[]>? keys = null,
        string? active = null,
        byte[]? pepper = null,
        byte[]? auditKey = null,
        bool keepsPeppers = true,
        bool keepsAuditKeys = true) => new(
        pepper ?? secrets.Pepper.Span,
        auditKey ?? secrets.AuditKey.Span,
        keys ?? KeysOf(secrets),
        active ?? secrets.ActiveEncryptionKeyId,
        keepsPeppers ? secrets.Peppers.Values.Select(key => key.ToArray()) : [],
        keepsAuditKeys ? secrets.AuditKeys.Values.Select(key => key.ToArray()) : []);

    private static Dictionary<string, byte[]> KeysOf(PayrollSecrets secrets) => secrets.EncryptionKeys.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray());

    private static byte[] NewKey() => RandomNumberGenerator.GetBytes(PayrollSecrets.KeyLength);
}
